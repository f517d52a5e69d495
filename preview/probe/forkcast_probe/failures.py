"""Exceptions that nobody catches: in the script, in a child's own code, or before that code begins."""

import sys

from . import events

# Not before `_bootstrap`: until then a spawned child is importing the script and unpickling its task.
_identity = None
_began = False


def bootstrapped(identity):
    global _began, _identity
    _began = True
    _identity = list(identity)


def raised(kind, value, trace):
    """The protocol's RaisedException."""
    from .describe import type_name

    frames = []
    while trace is not None and len(frames) < 60:
        code = trace.tb_frame.f_code
        if not code.co_filename.startswith("<forkcast>"):
            name = getattr(code, "co_qualname", code.co_name)
            frames.append({"file": code.co_filename, "line": trace.tb_lineno, "function": name})
        trace = trace.tb_next
    return {"type": type_name(kind), "message": _message(value), "frames": frames}


def _message(value):
    """``str`` of a builtin exception; of a script's own class only what it was raised with."""
    own = type(value).__str__
    plain = type(own).__name__ == "wrapper_descriptor"
    try:
        text = str(value) if plain or type(value).__module__.startswith(("multiprocessing", "concurrent")) else _args(value)
    except Exception:
        text = _args(value)
    return text[:2000]


def _args(value):
    from .describe import describe

    args = BaseException.__dict__["args"].__get__(value)
    if len(args) == 1 and type(args[0]) is str:
        return args[0]
    return ", ".join(describe(arg, "", 50)["r"] for arg in args)


def uncaught(kind, value, trace):
    """Called in the place of ``sys.excepthook``."""
    from . import hooks

    if issubclass(kind, SystemExit):
        return
    phase = "main" if hooks.recording and not _began else "run" if _began else "bootstrap"
    events.emit("exception", identity=_identity, phase=phase, error=raised(kind, value, trace))


def watch_print_exc(traceback):
    """``_bootstrap`` prints what a child's code raised by ``traceback.print_exc``."""
    printed = traceback.print_exc

    def print_exc(*args, **kwargs):
        if sys._getframe(1).f_code.co_name == "_bootstrap":
            kind, value, trace = sys.exc_info()
            events.emit("exception", identity=_identity, phase="run", error=raised(kind, value, trace))
        return printed(*args, **kwargs)

    traceback.print_exc = print_exc
