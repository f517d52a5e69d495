"""Exceptions that nobody catches: in the script, in a child's own code, or before that code begins."""

import sys

from . import events, hooks

_MAX_TEXT = 2000
_MAX_NOTES = 100


def raised(kind, value, trace):
    """The protocol's RaisedException."""
    from .describe import own_dict, type_name

    frames = []
    while trace is not None and len(frames) < 60:
        code = trace.tb_frame.f_code
        if not code.co_filename.startswith("<forkcast>"):
            name = getattr(code, "co_qualname", code.co_name)
            frames.append({"file": code.co_filename, "line": trace.tb_lineno, "function": name})
        trace = trace.tb_next
    found = {"type": type_name(kind), "message": _message(value), "frames": frames}
    notes = (own_dict(value) or {}).get("__notes__")
    if type(notes) is list:
        found["notes"] = [note[:_MAX_TEXT] for note in notes[:_MAX_NOTES] if type(note) is str]
    return found


def _message(value):
    """``str`` of a builtin exception; of a script's own class, and of one that holds the script's objects, what it was
    raised with."""
    own = type(value).__str__
    plain = type(own).__name__ == "wrapper_descriptor" and _is_plain(BaseException.__dict__["args"].__get__(value))
    try:
        text = str(value) if plain or type(value).__module__.startswith(("multiprocessing", "concurrent")) else _args(value)
    except Exception:
        text = _args(value)
    return text[:_MAX_TEXT]


def _is_plain(args):
    """Whether no code of the script runs where these are put into text."""
    from .known import LEAVES

    return all(_is_plain(each) if type(each) in (tuple, list) else type(each) in LEAVES for each in args)


def _args(value):
    from .describe import describe

    args = BaseException.__dict__["args"].__get__(value)
    if len(args) == 1 and type(args[0]) is str:
        return args[0]
    return ", ".join(describe(arg, "", 50)["r"] for arg in args)


def uncaught(kind, value, trace):
    """Called in the place of ``sys.excepthook``."""
    if issubclass(kind, SystemExit):
        return
    phase = "run" if hooks.begun is not None else "main" if hooks.recording else "bootstrap"
    events.emit("exception", identity=hooks.begun, phase=phase, error=raised(kind, value, trace))


def watch_print_exc(traceback):
    """``_bootstrap`` prints what a child's code raised by ``traceback.print_exc``."""
    printed = traceback.print_exc

    def print_exc(*args, **kwargs):
        if sys._getframe(1).f_code.co_name == "_bootstrap":
            kind, value, trace = sys.exc_info()
            events.emit("exception", identity=hooks.begun, phase="run", error=raised(kind, value, trace))
        return printed(*args, **kwargs)

    traceback.print_exc = print_exc
