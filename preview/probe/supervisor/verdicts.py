"""Recognising, from the probe's events, that a run will not end by itself."""

import os

# So many workers in a row that were started to replace others, and no task done between them.
RESPAWNS = 20
FEW = 4
# So many processes in all, or at one time: a script that starts children without end.
PROCESSES = 4000
LIVING = max(256, 8 * (os.cpu_count() or 1))
# So many generations of them: a process that starts itself.
DEEP = 48
# So many events and bytes of them are read; after that, nothing more is recorded.
EVENTS = 500000
BYTES = 512 << 20


class Watch:
    def __init__(self):
        self.said_hello = False
        # An uncaught exception has been seen in some process.
        self.failed = False
        self.replaced = 0
        # Workers that died of a task that they could not read: of these there are no more than tasks.
        self.wasted = 0
        self.started = 0
        self.living = 0
        self.deep = 0
        self.deaths = 0
        self.last_error = None
        # By pid, in the order in which they came: the main process's identity is empty.
        self.identities = {}
        # Started interpreters that have not said hello, and those of them that ended by themselves without one.
        self.greeted = set()
        self.awaited = set()
        self.silent = 0
        # Mistakes of the probe itself.
        self.troubles = 0

    def see(self, record):
        event = record.get("event")
        if event == "hello":
            self.greeted.add(record.get("pid"))
            self.awaited.discard(record.get("pid"))
            if record.get("role") == "main":
                self.said_hello = True
                self.identities.setdefault(record.get("pid"), [])
        elif event == "exception":
            self.failed = True
            self.deaths += 1
            self.last_error = record.get("error", {}).get("type")
            self.wasted += _died_of_a_task(record)
        elif event == "start":
            self.started += 1
            # A Pool's own thread replaces dead workers: no line of the script stands on its stack.
            self.replaced = self.replaced + 1 if "at" not in record else self.replaced
        elif event == "trouble":
            self.troubles += 1
        elif event in ("task", "result"):
            self.replaced = self.deaths = self.wasted = 0
        elif event == "begin":
            self.identities[record.get("pid")] = record.get("identity", [])
        elif event == "launched" and record.get("executed") and record.get("child") not in self.greeted:
            self.awaited.add(record.get("child"))
        elif event == "reaped" and record.get("exitCode", -1) >= 0 and record.get("child") in self.awaited:
            self.silent += 1

    def respawning(self):
        return self._in_vain() >= RESPAWNS or self.started >= PROCESSES or self.living >= LIVING or self.deep >= DEEP

    def was_respawning(self):
        """Of a run that is ended by its time limit: slowly, but that is what it did."""
        return self._in_vain() >= FEW and self.deaths >= FEW

    def _in_vain(self):
        """Replacements of workers that died of themselves."""
        return self.replaced - self.wasted

    def reason(self):
        if self._in_vain() >= FEW:
            because = ", each with %s" % self.last_error if self.last_error else ""
            return "It kept starting workers that died before any task%s." % because
        if self.deep >= DEEP:
            return "Each of its processes started another one, %d deep, and it did not stop starting more." % self.deep
        if self.living >= LIVING:
            return "It had %d processes at one time and did not stop starting more." % self.living
        return "It started %d processes and did not stop." % self.started


def _died_of_a_task(record):
    """A pool's worker that could not unpickle a task dies of it, and its successor goes on with the next one.

    https://github.com/python/cpython/blob/main/Lib/multiprocessing/pool.py (worker)
    """
    frames = record.get("error", {}).get("frames", [])
    calls = [(os.path.basename(each.get("file", "")), each.get("function", "")) for each in frames]
    return ("pool.py", "worker") in calls and any(file == "queues.py" for file, _ in calls)
