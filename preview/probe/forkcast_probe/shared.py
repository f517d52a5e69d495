"""Identity of what processes share: a lock is only a lock where both sides hold the same one."""

import os

# Attributes through which multiprocessing's own classes lead to a semaphore or a piece of shared memory.
_INNER = ("_semlock", "_rlock", "_lock", "_cond", "_sem", "_obj", "_wrapper")


def token(value, cls):
    """A text that is equal in two processes where, and only where, they hold the same primitive; else None."""
    module = cls.__module__
    if type(module) is not str:
        return None
    if module == "multiprocessing.shared_memory":
        return "shm:%s" % value.__dict__.get("_name", "?") if hasattr(value, "__dict__") else None
    if module == "multiprocessing.connection" or (module, cls.__name__) == ("socket", "socket"):
        return _descriptor_token(value)
    if not module.startswith(("multiprocessing.synchronize", "multiprocessing.queues", "multiprocessing.sharedctypes")):
        return None
    return _inner_token(value, 0)


def _descriptor_token(value):
    """The pipe or socket behind a file descriptor: it keeps its inode when the descriptor travels."""
    number = value.__dict__.get("_handle") if hasattr(value, "_handle") else value.fileno()
    if type(number) is not int or number < 0:
        return "closed"
    status = os.fstat(number)
    return "file:%d:%d" % (status.st_dev, status.st_ino)


def _inner_token(value, depth):
    if type(value).__name__ == "SemLock" and type(value).__module__ == "_multiprocessing":
        # Named where it can be handed on by pickling; under fork its handle is what stays the same.
        return "sem:%s" % (value.name if value.name is not None else value.handle)
    if type(value).__module__ == "multiprocessing.heap":
        return _block_token(value)
    attributes = getattr(value, "__dict__", None)
    if type(attributes) is not dict or depth > 4:
        return None
    for name in _INNER:
        if name in attributes:
            found = _inner_token(attributes[name], depth + 1)
            if found is not None:
                return found
    return None


def _block_token(wrapper):
    """A block of shared memory: the file behind its arena, and where in it the block lies."""
    state = wrapper.__dict__.get("_state")
    if type(state) is not tuple:
        return None
    (arena, start, _), _ = state
    descriptor = arena.__dict__.get("fd", -1)
    if descriptor == -1:
        return "mem:%s:%d" % (arena.__dict__.get("name"), start)
    status = os.fstat(descriptor)
    return "mem:%d:%d:%d" % (status.st_dev, status.st_ino, start)
