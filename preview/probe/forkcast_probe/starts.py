"""What a parent had at the moment it started a process."""

import types
from _weakref import ref

from . import events, methods, process_state, state, workers
from .describe import describe, type_name
from .known import LEAVES
from .modules import is_user_file
from .names import PROCESS_ATTRIBUTES, target_name
from .reach import Reach
from .signature import named

_FIRST = 8
# A weak reference to the function that the last process was started with, and what it reaches.
_known = None


def record(process, started, frame):
    """The ``start`` event. Returns what a child that is forked right now has to say of its begin; None where that is more.

    process: the module ``multiprocessing.process``. started: the process object. frame: that of its ``start``.
    """
    target = started._target
    function, args, _ = _work(started)
    own = _with_own_run(process, started)
    snapshot = state.record(looked_at_closely(started))
    fields = {
        "parent": list(process._current_process._identity),
        "identity": list(started._identity),
        "name": started._name,
        "class": type_name(type(started)),
        "asked": methods.asked(),
        "args": arguments(process, started),
        "state": snapshot,
        "reach": _reach(function, args, own),
    }
    if target is not None:
        fields["target"] = target_name(target)
    at = _user_line(frame)
    if at is not None:
        fields["at"] = at
    events.emit("start", **fields)
    return _known_begin(started)


def _known_begin(started):
    """The fields of a ``begin`` event: nothing has happened since the ``start`` event that was written just now."""
    if looked_at_closely(started) or workers.kind_of(started._target) or process_state.is_reseeded():
        return None
    return {
        "parent": started._parent_pid,
        "identity": list(started._identity),
        "name": started._name,
        "state": state.inherited_by(started._identity),
    }


def arguments(process, started):
    """``[[name, ValueNode]]``: what the process gets, also what an instance of a Process subclass carries."""
    function, args, kwargs = _work(started)
    own = _with_own_run(process, started)
    pairs = named(function, args, kwargs) if function is not None else []
    return pairs if own is None else pairs + _own_attributes(own)


def looked_at_closely(process):
    """Of many children of one parent only some: the first eight, and then the 16th, 32nd, 64th …"""
    number = process._identity[-1] if process._identity else 0
    return number <= _FIRST or number & (number - 1) == 0


def _work(started):
    """The function that the process runs, a worker's initializer if it has one, and its arguments."""
    work = workers.initial_work(started._target, started._args)
    return (started._target, started._args, started._kwargs) if work is None else work + ({},)


def _with_own_run(process, started):
    """The process object where its class has a ``run`` of its own, else None."""
    return started if type(started).run is not process.BaseProcess.run else None


def _reach(function, args, own):
    """What the process can reach; worked out anew unless it runs the same in the same surroundings as the last one.

    own: as ``_with_own_run`` says.
    """
    global _known
    plain = own is None and type(function) is types.FunctionType and all(type(arg) in LEAVES for arg in args)
    if plain and state.is_as_before() and _known is not None and _known[0]() is function:
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


def _own_attributes(process):
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
