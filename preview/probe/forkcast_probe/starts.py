"""What a parent had at the moment it started a process."""

from . import events, methods, state, workers
from .describe import describe, type_name
from .modules import is_user_file
from .names import PROCESS_ATTRIBUTES, target_name
from .reach import Reach
from .signature import named


def record(process, started, frame):
    """The ``start`` event.

    process: the module ``multiprocessing.process``. started: the process object. frame: that of its ``start``.
    """
    target = started._target
    work = workers.initial_work(target, started._args)
    function, args = work if work is not None else (target, started._args)
    reach = Reach()
    pairs = []
    if function is not None:
        reach.root(function)
        pairs = named(function, args, started._kwargs if work is None else {})
        reach.visit(tuple(args))
    if type(started).run is not process.BaseProcess.run:
        reach.visit(type(started).run)
        reach.visit(started)
        pairs = pairs + own_attributes(started)
    fields = {
        "parent": list(process._current_process._identity),
        "identity": list(started._identity),
        "name": started._name,
        "class": type_name(type(started)),
        "asked": methods.asked(),
        "args": pairs,
        "state": state.record(),
        "reach": reach.records(),
    }
    if target is not None:
        fields["target"] = target_name(target)
    at = _user_line(frame)
    if at is not None:
        fields["at"] = at
    events.emit("start", **fields)


def own_attributes(process):
    """``[["self.x", ValueNode]]``: what an instance of a Process subclass carries."""
    pairs = sorted((key, value) for key, value in process.__dict__.items() if key not in PROCESS_ATTRIBUTES)
    return [["self." + key, describe(value, key)] for key, value in pairs]


def _user_line(frame):
    while frame is not None:
        if is_user_file(frame.f_code.co_filename):
            code = frame.f_code
            return {"file": code.co_filename, "line": frame.f_lineno, "function": getattr(code, "co_qualname", code.co_name)}
        frame = frame.f_back
    return None
