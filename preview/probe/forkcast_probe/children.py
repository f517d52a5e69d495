"""What a child has when its own code begins, and when that code is over."""

from . import events, failures, memory, starts, state, workers
from .signature import named

_FIRST = 8


def begin(process, child, forked_by_start):
    """The ``begin`` event, and proxies where ``child`` is a worker.

    process: the module ``multiprocessing.process``. forked_by_start: whether this process is a copy, made just now,
    of one that has recorded the start.
    """
    failures.bootstrapped(child._identity)
    work = workers.initial_work(child._target, child._args)
    function, args = work if work is not None else (child._target, child._args)
    pairs = named(function, args, child._kwargs if work is None else {}) if function is not None else []
    if type(child).run is not process.BaseProcess.run:
        pairs = pairs + starts.own_attributes(child)
    fields = {"parent": child._parent_pid, "identity": list(child._identity), "name": child._name}
    if _looked_at_closely(child):
        _add_memory(fields)
    fields["args"] = pairs
    fields["state"] = state.inherited() if forked_by_start else state.record()
    events.emit("begin", **fields)
    workers.watch(child)


def end(child, code):
    """The ``end`` event; ``code``: the exit status."""
    fields = {"identity": list(child._identity), "exitCode": code}
    if _looked_at_closely(child):
        _add_memory(fields)
        fields["state"] = state.record()
    events.emit("end", **fields)


def _add_memory(fields):
    found = memory.read()
    if found is not None:
        fields["memory"] = found


def _looked_at_closely(child):
    """Of many children of one parent only some: the first eight, and then the 16th, 32nd, 64th …"""
    number = child._identity[-1] if child._identity else 0
    return number <= _FIRST or number & (number - 1) == 0
