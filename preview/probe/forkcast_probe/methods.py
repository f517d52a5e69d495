"""Forcing the start method, whatever the script asks for, and remembering what it asked for."""

import sys

_forced = None
_asked = "default"


def configure(method):
    global _forced
    _forced = method


def forced():
    return _forced


def asked():
    """What the script asked for last: ``fork``, ``spawn``, ``forkserver``, or ``default``."""
    return _asked


class ForcedContexts(dict):
    """In the place of ``multiprocessing.context._concrete_contexts``: every name leads to the forced context."""

    def __getitem__(self, method):
        dict.__getitem__(self, method)  # An unknown name raises KeyError, as ever.
        caller = _caller()
        if caller == "concurrent.futures.process":
            # ProcessPoolExecutor(max_tasks_per_child=…) without a context takes spawn by itself on every platform:
            # https://docs.python.org/3/library/concurrent.futures.html#processpoolexecutor
            return dict.__getitem__(self, method)
        # `spawn.prepare` and `_bootstrap` pass on the parent's method: there nobody asked.
        if not caller.startswith("multiprocessing."):
            _remember(method)
        return dict.__getitem__(self, _forced)


def _caller():
    """Name of the module that asked multiprocessing.context for a method."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__") == "multiprocessing.context":
        frame = frame.f_back
    return "" if frame is None else str(frame.f_globals.get("__name__", ""))


def _remember(method):
    global _asked
    _asked = method


def force(context):
    """Hooks ``multiprocessing.context``; a platform that lacks the method is left to say so itself."""
    contexts = context._concrete_contexts
    if _forced not in contexts:
        return
    context._concrete_contexts = ForcedContexts(contexts)
    context._default_context._default_context = contexts[_forced]
