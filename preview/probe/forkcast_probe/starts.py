"""What a parent had at the moment it started a process."""

import types
from _weakref import ref

from . import events, methods, state, workers
from .describe import describe, type_name
from .known import LEAVES
from .modules import is_user_file
from .names import PROCESS_ATTRIBUTES, target_name
from .reach import Reach
from .signature import named

# A weak reference to the function that the last process was started with, and what it reaches.
_known = None


def record(process, started, frame):
    """The ``start`` event.

    process: the module ``multiprocessing.process``. started: the process object. frame: that of its ``start``.
    """
    target = started._target
    work = workers.initial_work(target, started._args)
    function, args = work if work is not None else (target, started._args)
    own = started if type(started).run is not process.BaseProcess.run else None
    pairs = []
    if function is not None:
        pairs = named(function, args, started._kwargs if work is None else {})
    if own is not None:
        pairs = pairs + own_attributes(own)
    snapshot = state.record()
    fields = {
        "parent": list(process._current_process._identity),
        "identity": list(started._identity),
        "name": started._name,
        "class": type_name(type(started)),
        "asked": methods.asked(),
        "args": pairs,
        "state": snapshot,
        "reach": _reach(function, args, own, not snapshot["set"] and "gone" not in snapshot),
    }
    if target is not None:
        fields["target"] = target_name(target)
    at = _user_line(frame)
    if at is not None:
        fields["at"] = at
    events.emit("start", **fields)


def _reach(function, args, own, unchanged):
    """What the process can reach; worked out anew unless it runs the same in the same surroundings as the last one.

    own: the process object where its class has a ``run`` of its own, else None.
    """
    global _known
    plain = own is None and type(function) is types.FunctionType and all(type(arg) in LEAVES for arg in args)
    if plain and unchanged and _known is not None and _known[0]() is function:
        return _known[1]
    reach = Reach()
    if function is not None:
        reach.root(function)
        reach.visit(tuple(args))
    if own is not None:
        reach.visit(type(own).run)
        reach.visit(own)
    records = reach.records()
    _known = (ref(function), records) if plain else None
    return records


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
