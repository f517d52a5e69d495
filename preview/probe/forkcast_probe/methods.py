"""Forcing the start method, whatever the script asks for, and remembering what it asked for."""

import sys

_forced = None
_respected = False
_imitated = None
_asked = "default"


def configure(settings):
    """settings: ``METHOD``, the leg's; ``EXPLICIT`` ``respect`` leaves contexts that the script asks for by name as
    they are; ``PLATFORM`` ``windows`` knows the methods that Windows knows."""
    global _forced, _respected, _imitated
    _forced = settings["METHOD"]
    _respected = settings.get("EXPLICIT") == "respect"
    _imitated = settings.get("PLATFORM")


def asked():
    """What the script asked for last: ``fork``, ``spawn``, ``forkserver``, or ``default``."""
    return _asked


class ForcedContexts(dict):
    """In the place of ``multiprocessing.context._concrete_contexts``: every name leads to the forced context.

    A name that is not in it raises ValueError in the script: on Windows only ``spawn`` is.
    """

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
        return dict.__getitem__(self, method if _respected else _forced)


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
    default = context._default_context
    if _imitated == "windows" and _forced == "spawn":
        contexts = {"spawn": contexts["spawn"]}
        default.get_all_start_methods = _methods_of_windows
    context._concrete_contexts = ForcedContexts(contexts)
    default._default_context = contexts[_forced]


def _methods_of_windows():
    """Returns a list of the supported start methods, default first."""
    return ["spawn"]
