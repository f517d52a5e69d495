"""Workers of ``multiprocessing.Pool`` and ``ProcessPoolExecutor``: their tasks and results.

The worker functions themselves stay as they are: in the child, the queues they
are called with are replaced by proxies that look at what passes. So no frame of
the probe is on the stack while the script's function runs.
"""

import functools
import types

from . import events, state
from .describe import describe
from .names import target_name
from .reach import Reach
from .signature import named

# The first results of each worker are recorded one by one, later ones at powers of two.
_ALL_RESULTS = 64
# With so many tasks of a function, all modules are looked at (`modules.user_modules`).
_CLOSELY = 8


def watch(process, kind):
    """In a child about to run: puts proxies in the place of a worker's two queues; kind: as ``workers.kind_of`` says."""
    log = TaskLog(process._identity)
    incoming, outgoing = (PoolTasks, PoolResults) if kind == "pool" else (ExecutorTasks, ExecutorResults)
    args = process._args
    process._args = (incoming(args[0], log), outgoing(args[1], log)) + tuple(args[2:])


def _job(number, place):
    """What a task is aligned by."""
    return "%s:%s" % (number, place)


class TaskLog:
    """What one worker was given and what it gave back."""

    def __init__(self, identity):
        self.identity = list(identity)
        self.given = {}
        self.returned = 0
        # The function of the last task where it is a plain one, and its name.
        self.plain = None
        self.function = ""

    def task(self, job, place, function, args, kwargs):
        if function is not self.plain:
            self.plain = function if type(function) is types.FunctionType else None
            self.function = target_name(function)
        name = self.function
        count = self.given[name] = self.given.get(name, 0) + 1
        if count & (count - 1):
            return
        fields = {"identity": self.identity, "function": name, "job": _job(job, place)}
        fields["args"] = named(function, args, kwargs)
        if count == 1:
            reach = Reach()
            reach.root(function)
            reach.visit(tuple(args))
            fields["reach"] = reach.records()
        fields["state"] = state.record(count <= _CLOSELY)
        events.emit("task", **fields)

    def result(self, job, place, value, error):
        count = self.returned = self.returned + 1
        if count > _ALL_RESULTS and count & (count - 1):
            return
        fields = {"identity": self.identity, "function": self.function, "job": _job(job, place)}
        if error is None:
            fields["value"] = describe(value)
        else:
            from .failures import raised

            fields["error"] = raised(type(error), error, error.__traceback__)
        events.emit("result", **fields)


class Proxy:
    """Hands everything on to the queue it stands for."""

    def __init__(self, queue, log):
        self._forkcast_queue = queue
        self._forkcast_log = log

    def __getattr__(self, name):
        return getattr(self._forkcast_queue, name)


def _unwrap_pool(function, args):
    """The script's own function inside ``map``'s and ``starmap``'s helpers, and the batch as its argument."""
    plain = type(function) is types.FunctionType and function.__module__ == "multiprocessing.pool"
    if plain and function.__name__ in ("mapstar", "starmapstar"):
        inner, batch = args[0]
        first = tuple(batch[0]) if function.__name__ == "starmapstar" else tuple(batch[:1])
        return inner, first
    return function, args


class PoolTasks(Proxy):
    def get(self):
        task = self._forkcast_queue.get()
        if task is not None:
            job, place, function, args, kwargs = task
            function, args = _unwrap_pool(function, args)
            self._forkcast_log.task(job, place, function, args, kwargs)
        return task


class PoolResults(Proxy):
    def put(self, item):
        job, place, (success, value) = item
        error = None
        if not success:
            error = value.exc if type(value).__name__ == "ExceptionWithTraceback" else value
        self._forkcast_log.result(job, place, value, error)
        self._forkcast_queue.put(item)


def _unwrap_executor(function, args):
    if type(function) is functools.partial and target_name(function) == "concurrent.futures.process._process_chunk":
        return function.args[0], tuple(args[0][0]) if args and args[0] else ()
    return function, args


class ExecutorTasks(Proxy):
    def get(self, block=True, timeout=None):
        item = self._forkcast_queue.get(block, timeout)
        if item is not None:
            function, args = _unwrap_executor(item.fn, item.args)
            self._forkcast_log.task("e", item.work_id, function, args, item.kwargs)
        return item


class ExecutorResults(Proxy):
    def put(self, item):
        if hasattr(item, "work_id"):
            error = item.exception
            if error is not None and type(error).__name__ == "_ExceptionWithTraceback":
                error = error.exc
            self._forkcast_log.result("e", item.work_id, item.result, error)
        self._forkcast_queue.put(item)
