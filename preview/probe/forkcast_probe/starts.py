"""What a parent had at the moment it started a process."""

import types
from _weakref import ref

from . import events, handed, methods, process_state, state, workers
from .describe import type_name
from .known import LEAVES
from .modules import is_user_file
from .names import target_name
from .reach import Reach

# A weak reference to the function that the last process was started with, and what it reaches.
_known = None


def record(process, started, frame):
    """The ``start`` event. Returns what a child that is forked right now has to say of its begin; None where that is more.

    process: the module ``multiprocessing.process``. started: the process object. frame: that of its ``start``.
    """
    target = started._target
    function, args, _ = handed.work(started)
    own = handed.with_own_run(process, started)
    snapshot = state.record(handed.looked_at_closely(started))
    fields = {
        "parent": list(process._current_process._identity),
        "identity": list(started._identity),
        "name": started._name,
        "class": type_name(type(started)),
        "asked": methods.asked(),
        "args": handed.arguments(process, started),
        "state": snapshot,
        "reach": _reach(function, args, own),
    }
    if target is not None:
        fields["target"] = target_name(target)
    at = _user_line(frame)
    if at is not None:
        fields["at"] = at
    events.emit("start", **fields)
    if workers.kind_of(target) is not None:
        from . import tasks as _  # A forked worker would have to load it anew each time.
    return _known_begin(started)


def _known_begin(started):
    """The fields of a ``begin`` event: nothing has happened since the ``start`` event that was written just now."""
    if handed.looked_at_closely(started) or workers.kind_of(started._target) or process_state.is_reseeded():
        return None
    return {
        "parent": started._parent_pid,
        "identity": list(started._identity),
        "name": started._name,
        "state": state.inherited_by(started._identity),
    }


def _reach(function, args, own):
    """What the process can reach; worked out anew unless it runs the same in the same surroundings as the last one.

    own: as ``handed.with_own_run`` says.
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


def _user_line(frame):
    while frame is not None:
        if is_user_file(frame.f_code.co_filename):
            code = frame.f_code
            return {"file": code.co_filename, "line": frame.f_lineno, "function": getattr(code, "co_qualname", code.co_name)}
        frame = frame.f_back
    return None
