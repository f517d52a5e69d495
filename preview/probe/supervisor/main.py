"""The supervisor of one leg: starts the script, relays what happens, and ends everything.

usage: python -I -S -E main.py      (the leg's settings: one JSON line on stdin)

It stands between the host and the script because only a parent can be a child
subreaper, so that no descendant escapes, and because it outlives neither: when
the host dies, its stdin reaches end of file and everything is ended.
Frames to the host are JSON lines on stdout: the trace's events.
"""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bundle
import descendants
import environment
import payloads
from output import Output
from tail import Tail
from verdicts import Watch

TICK = 0.01
# How long processes that the script left behind may take to go by themselves (trackers and servers do).
GRACE = 1.0


def frame(record):
    """Sends one event to the host. A host that has gone away is noticed by ``listen``; nothing may stop the ending."""
    try:
        sys.stdout.write(json.dumps(record) + "\n")
    except OSError:
        pass


def flush():
    try:
        sys.stdout.flush()
    except OSError:
        pass


class Leg:
    def __init__(self, settings):
        self.settings = settings
        self.messages = queue.Queue()
        self.watch = Watch()
        self.began = time.time()
        self.reason = None
        self.verdict = None
        events = os.path.join(settings["folder"], "events")
        open(events, "a").close()
        self.tail = Tail(events)
        self.output = Output(self.messages)
        self.troubles = 0
        # Temporary folders of multiprocessing, which a killed process does not remove.
        self.left_behind = set()
        self.main = None
        self.status = None
        self.abandoned = False

    def start(self):
        self.process = subprocess.Popen(
            [self.settings["python"]] + self.settings["command"],
            cwd=self.settings["cwd"],
            env=environment.with_probe(os.environ, self.settings["probe"], self.tail.path, self.settings["method"]),
            stdin=subprocess.DEVNULL,
            stdout=self.output.writer("stdout"),
            stderr=self.output.writer("stderr"),
            start_new_session=os.name == "posix",
        )
        self.main = self.process.pid
        self.output.started()

    def listen(self):
        """Stop, or the end of the host."""
        line = sys.stdin.readline()
        self.messages.put(("stop", None, None, None) if line else ("abandoned", None, None, None))

    def run(self):
        threading.Thread(target=self.listen, daemon=True).start()
        self.start()
        try:
            self.watch_over(self.began + self.settings["timeout"])
            self.wind_up()
        finally:
            descendants.end_all(self.main, self.reap)
        self.report()
        if self.abandoned:
            # Nobody else is left to remove what this preview made.
            shutil.rmtree(os.path.dirname(self.settings["folder"]), ignore_errors=True)

    def watch_over(self, deadline):
        while self.status is None and self.verdict is None:
            self.pump(TICK)
            self.status = self.reap()
            self.judge(deadline)

    def judge(self, deadline):
        if self.status is not None or self.verdict is not None:
            return
        late = time.time() >= deadline
        if self.watch.respawning() or (late and self.watch.was_respawning()):
            self.decide("respawn", self.watch.reason())
        elif late:
            self.decide("hang", "It did not end within %g seconds." % self.settings["timeout"])

    def decide(self, verdict, reason):
        if self.verdict is None:
            self.verdict, self.reason = verdict, reason

    def pump(self, wait):
        """Relays what has come in: output, messages from the host, events of the probe."""
        try:
            message = self.messages.get(timeout=wait)
            while True:
                self.handle(*message)
                message = self.messages.get_nowait()
        except queue.Empty:
            pass
        for line in self.tail.lines():
            try:
                record = json.loads(line)
            except ValueError:
                continue  # Cut: its writer was killed.
            if record.get("event") == "folder":
                self.left_behind.add(record["path"])
                continue
            self.watch.see(record)
            self.troubles += record.get("event") == "trouble"
            if record.get("event") == "payload":
                record.update(payloads.analyse(self.settings["folder"], record.pop("file", None)))
            frame(record)
        flush()

    def handle(self, kind, pid, t, data):
        if kind == "stop":
            self.decide("killed", "It was stopped.")
        elif kind == "abandoned":
            self.abandoned = True
            self.decide("killed", "The host went away.")
        elif data:
            frame(dict({"event": "output", "t": t, "pid": pid, "stream": kind}, **data))

    def reap(self):
        """The script's wait status once it has ended; orphans are collected on the way."""
        if os.name != "posix":
            return self.process.poll()
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return self.status
            if pid == 0:
                return self.status
            if pid == self.main:
                self.process.returncode = status
                code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
                self.status = code

    def wind_up(self):
        """Lets what is about to end do so, ends the rest, and reads what is left."""
        if self.verdict is None:
            patience = time.time() + GRACE
            while descendants.alive(self.main) and time.time() < patience:
                self.pump(TICK)
                self.reap()
        left = descendants.end_all(self.main, self.reap)
        if left and self.verdict is None:
            self.reason = "%d process%s still ran when the script had ended, and %s ended." % (
                (left, "", "was") if left == 1 else (left, "es", "were")
            )
        self.output.close()
        while self.output.running():
            self.pump(TICK)
        self.pump(0)
        for path in self.left_behind:
            if os.path.basename(path).startswith("pymp-"):
                shutil.rmtree(path, ignore_errors=True)

    def report(self):
        code = self.status if self.verdict is None else None
        record = {
            "event": "end-of-leg",
            "t": time.time(),
            "pid": 0,
            "outcome": self.verdict or ("killed" if code < 0 else "ok" if code == 0 and not self.watch.failed else "exception"),
            "exitCode": code if code is not None and code >= 0 else None,
            "seconds": round(time.time() - self.began, 3),
        }
        if code is not None and code < 0:
            record["signal"] = descendants.signal_name(-code)
        if self.reason:
            record["reason"] = self.reason
        if not self.watch.said_hello and self.verdict in (None, "hang"):
            record["void"] = True
            record["reason"] = "No probe answered in the script's process."
        elif self.troubles and not self.reason:
            record["reason"] = "The probe itself failed %d times: not everything is recorded." % self.troubles
        frame(record)
        flush()


def header(settings, limits):
    """The trace's first event."""
    record = {
        "event": "leg",
        "t": time.time(),
        "pid": os.getpid(),
        "version": 1,
        "platform": sys.platform,
        "limits": limits,
        "python": {
            "path": settings["python"],
            "version": "%d.%d.%d" % sys.version_info[:3],
            "implementation": sys.implementation.name,
        },
    }
    record.update((key, settings[key]) for key in ("method", "script", "module", "args", "cwd") if key in settings)
    return record


def main():
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    settings = json.loads(sys.stdin.readline())
    settings["probe"] = bundle.prepare(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), settings["probe"])
    limits = descendants.adopt()
    frame(header(settings, limits))
    Leg(settings).run()
    flush()


main()
# Not by way of the interpreter's exit, which would complain about a stdout that the host has closed.
os._exit(0)
