"""What a child has when its own code begins, and when that code is over."""

from . import events, failures, starts, state, workers
from .signature import named


def watch(process):
    """Wraps ``BaseProcess._bootstrap``, the one function that every child runs under every method."""
    bootstrap = process.BaseProcess._bootstrap

    def _bootstrap(self, *args, **kwargs):
        starts.begin_recording()
        failures.bootstrapped(self._identity)
        _begin(process, self)
        code = bootstrap(self, *args, **kwargs)
        _end(self, code)
        return code

    process.BaseProcess._bootstrap = _bootstrap


def _begin(process, child):
    work = workers.initial_work(child._target, child._args)
    function, args = work if work is not None else (child._target, child._args)
    pairs = named(function, args, child._kwargs if work is None else {}) if function is not None else []
    if type(child).run is not process.BaseProcess.run:
        pairs = pairs + starts.own_attributes(child)
    events.emit(
        "begin",
        parent=child._parent_pid,
        identity=list(child._identity),
        name=child._name,
        args=pairs,
        state=state.record(),
    )
    workers.watch(child)


def _end(child, code):
    events.emit("end", identity=list(child._identity), exitCode=code, state=state.record())
