"""What a child has when its own code begins, and when that code is over."""

from . import events, handed, memory, state, workers


def begin(process, child, forked_by_start):
    """The ``begin`` event, and proxies where ``child`` is a worker.

    process: the module ``multiprocessing.process``. forked_by_start: whether this process is a copy, made just now,
    of one that has recorded the start. What was recorded there is not said again (``supervisor/begins.py``).
    """
    fields = {"parent": child._parent_pid, "identity": list(child._identity), "name": child._name}
    if handed.looked_at_closely(child):
        _add_memory(fields)
    if forked_by_start:
        fields["state"] = state.inherited()
    else:
        fields["args"] = handed.arguments(process, child)
        fields["state"] = state.record(parent=child._parent_pid)
    events.emit("begin", **fields)
    kind = workers.kind_of(child._target)
    if kind is not None:
        from . import tasks

        tasks.watch(child, kind)


def end(child, code):
    """The ``end`` event; ``code``: the exit status."""
    fields = {"identity": list(child._identity), "exitCode": code}
    if handed.looked_at_closely(child):
        _add_memory(fields)
        fields["state"] = state.record()
    events.emit("end", **fields)


def _add_memory(fields):
    found = memory.read()
    if found is not None:
        fields["memory"] = found
