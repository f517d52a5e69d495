"""Which processes are workers of ``multiprocessing.Pool`` and ``ProcessPoolExecutor``."""

import types

_WORKERS = {
    ("multiprocessing.pool", "worker"): "pool",
    ("concurrent.futures.process", "_process_worker"): "executor",
}


def kind_of(target):
    """``pool``, ``executor`` or None."""
    if type(target) is not types.FunctionType:
        return None
    return _WORKERS.get((target.__module__, target.__name__))


def initial_work(target, args):
    """``(initializer, initargs)`` where ``target`` is a worker, else None."""
    if kind_of(target) is None:
        return None
    return args[2], tuple(args[3] or ())
