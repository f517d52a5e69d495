"""Events: what this process has to say into the leg's trace."""

import os

_trace = None
_salt = b""


def configure(trace, salt):
    """trace: the stub's ``Trace``. salt: a text that is another in every leg, so that a digest does not tell a value."""
    global _trace, _salt
    _trace = trace
    _salt = salt.encode()


def salt():
    """Bytes that go into digests of what must not be told."""
    return _salt


def emit(event, **fields):
    """Writes one event. Never raises: the script must not notice that its leg has ended."""
    try:
        try:
            _trace.append(event, fields)
        except ValueError:
            _trace.append(event, _plain(fields))
    except OSError:
        pass


def _plain(value):
    """``value`` with instances of builtin types in the place of those of their subclasses, which cannot be marshalled."""
    kind = type(value)
    if kind is dict:
        return {key: _plain(item) for key, item in value.items()}
    if kind is list or kind is tuple:
        return [_plain(item) for item in value]
    for base, nothing in ((bool, False), (int, 0), (float, 0.0), (str, "")):
        if base in kind.__mro__:
            return value if base is kind else base.__add__(nothing, value)
    return value if value is None or kind is bytes else "<%s>" % kind.__name__


class Guard:
    """Around each hook: a mistake of the probe is an event, and the script goes on as if there were no probe."""

    def __init__(self, hook):
        self.hook = hook

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None or not issubclass(kind, Exception):
            return False
        emit("trouble", hook=self.hook, message="%s: %s" % (kind.__name__, value))
        return True


def folder():
    """The leg's own folder, removed after the leg."""
    return os.path.dirname(_trace.path)
