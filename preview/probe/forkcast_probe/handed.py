"""What a process is handed: the function that it runs, and its arguments."""

from . import workers
from .describe import describe
from .names import PROCESS_ATTRIBUTES
from .signature import named

_FIRST = 8


def arguments(process, started):
    """``[[name, ValueNode]]``: what the process gets, also what an instance of a Process subclass carries."""
    function, args, kwargs = work(started)
    own = with_own_run(process, started)
    pairs = named(function, args, kwargs) if function is not None else []
    return pairs if own is None else pairs + _own_attributes(own)


def looked_at_closely(process):
    """Of many children of one parent only some: the first eight, and then the 16th, 32nd, 64th …"""
    number = process._identity[-1] if process._identity else 0
    return number <= _FIRST or number & (number - 1) == 0


def work(started):
    """The function that the process runs, a worker's initializer if it has one, and its arguments."""
    initial = workers.initial_work(started._target, started._args)
    return (started._target, started._args, started._kwargs) if initial is None else initial + ({},)


def with_own_run(process, started):
    """The process object where its class has a ``run`` of its own, else None."""
    return started if type(started).run is not process.BaseProcess.run else None


def _own_attributes(process):
    """``[["self.x", ValueNode]]``: what an instance of a Process subclass carries."""
    pairs = sorted((key, value) for key, value in process.__dict__.items() if key not in PROCESS_ATTRIBUTES)
    return [["self." + key, describe(value, key)] for key, value in pairs]
