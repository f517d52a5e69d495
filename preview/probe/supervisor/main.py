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

import begins
import bundle
import command
import descendants
import environment
import payloads
import records
import shared_names
import stacks
import verdicts
from output import Output
from tail import Tail

TICK = 0.01
# How long processes that the script left behind may take to go by themselves (trackers and servers do).
GRACE = 1.0
# Trackers alone: they remove semaphores and shared memory, on a busy machine not at once.
GRACE_OF_TRACKERS = 10.0
# Every so many seconds the living processes are counted.
COUNTING = 0.5
# Of so many processes a reason says where they stand.
TOLD = 3


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
        self.watch = verdicts.Watch()
        self.begins = begins.Begins()
        self.began = time.time()
        self.reason = None
        self.verdict = None
        events = os.path.join(settings["folder"], "events")
        open(events, "a").close()
        self.tail = Tail(events, verdicts.EVENTS, verdicts.BYTES)
        self.output = Output(self.messages)
        self.trackers = set()
        self.names = shared_names.SharedNames()
        self.next_count = self.began + COUNTING
        # Temporary folders of multiprocessing, which a killed process does not remove.
        self.left_behind = set()
        self.main = None
        self.status = None
        self.abandoned = False

    def start(self):
        settings = self.settings
        env = environment.with_probe(
            os.environ, settings["probe"], self.tail.path, settings["method"], settings["options"]
        )
        stdin = subprocess.DEVNULL if settings["stdin"] is None else open(settings["stdin"], "rb")
        self.process = subprocess.Popen(
            command.words(settings, env),
            cwd=settings["cwd"],
            env=env,
            stdin=stdin,
            stdout=self.output.writer("stdout"),
            stderr=self.output.writer("stderr"),
            start_new_session=os.name == "posix",
        )
        if settings["stdin"] is not None:
            stdin.close()
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
            descendants.end_all(self.main, self.reap, self.names.note)
            self.names.remove()
        self.report()
        if self.abandoned:
            # Nobody else is left to remove what this preview made.
            shutil.rmtree(os.path.dirname(self.settings["folder"]), ignore_errors=True)

    def watch_over(self, deadline):
        while self.status is None and self.verdict is None:
            self.pump(TICK)
            self.count_living()
            self.status = self.reap()
            self.judge(deadline)

    def count_living(self):
        """Now and then: also processes that no event tells of."""
        if time.time() >= self.next_count:
            generations = descendants.generations(self.main)
            self.watch.living, self.watch.deep = sum(map(len, generations)), len(generations)
            self.next_count = time.time() + COUNTING

    def judge(self, deadline):
        if self.status is not None or self.verdict is not None:
            return
        late = time.time() >= deadline
        if self.watch.respawning() or (late and self.watch.was_respawning()):
            self.decide("respawn", self.watch.reason())
        elif late:
            self.decide("hang", "It did not end within %g seconds%s." % (self.settings["timeout"], self.places()))

    def places(self):
        """Where each process stands, as the end of a sentence; recorded as ``stack`` events."""
        self.pump(0)
        found = []
        living = set(descendants.alive(self.main))
        for pid, identity in list(self.watch.identities.items())[: stacks.ASKED]:
            if stacks.NUMBER is None or pid not in living:
                continue
            frames, others = stacks.ask(pid, self.receive)
            for message in others:
                self.handle(*message)
            if frames:
                frame({"event": "stack", "t": time.time(), "pid": pid, "frames": frames})
                name = "process " + ".".join(map(str, identity)) if identity else "the main process"
                found.append((name, stacks.place(frames)))
        told = ["%s stands at %s" % (name, place) for name, place in found if place is not None]
        more = ["%d more" % (len(told) - TOLD)] if len(told) > TOLD else []
        return ": " + "; ".join(told[:TOLD] + more) if told else ""

    def receive(self, seconds):
        try:
            return self.messages.get(timeout=seconds)
        except queue.Empty:
            return None

    def decide(self, verdict, reason):
        if self.verdict is None:
            self.verdict, self.reason = verdict, reason
            self.trackers = {pid for pid in descendants.alive(self.main) if descendants.is_tracker(pid)}

    def pump(self, wait):
        """Relays what has come in: output, messages from the host, events of the probe."""
        try:
            message = self.messages.get(timeout=wait)
            while True:
                self.handle(*message)
                message = self.messages.get_nowait()
        except queue.Empty:
            pass
        self.relay()
        flush()

    def relay(self):
        """Hands on what of the probe's events has come. Returns whether anything has."""
        events = self.tail.events()
        for record in events or ():
            if record.get("event") == "folder":
                self.left_behind.add(record["path"])
                continue
            self.watch.see(record)
            self.begins.see(record)
            if record.get("event") == "payload":
                payloads.complete(record, self.settings["folder"])
            frame(record)
        return events is not None

    def handle(self, kind, pid, t, data):
        if kind == "stop":
            self.decide("killed", "It was stopped.")
        elif kind == "abandoned":
            self.abandoned = True
            self.decide("killed", "The host went away.")
        elif pid in self.trackers:
            pass  # Of what the ending leaves to it, a resource tracker complains.
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
            since = time.time()
            while self.goes_by_itself(time.time() - since):
                self.pump(TICK)
                self.reap()
        left = descendants.end_all(self.main, self.reap, self.names.note)
        if left and self.verdict is None:
            self.reason = "%d process%s still ran when the script had ended, and %s ended." % (
                (left, "", "was") if left == 1 else (left, "es", "were")
            )
        self.output.close()
        while self.output.running():
            self.pump(TICK)
        # The readers may have ended while a large payload was looked at: what they brought still waits.
        self.pump(0)
        while self.relay():
            pass
        for path in self.left_behind:
            if os.path.basename(path).startswith("pymp-"):
                shutil.rmtree(path, ignore_errors=True)

    def goes_by_itself(self, waited):
        """Whether something still runs that is worth waiting for."""
        living = descendants.alive(self.main)
        if not living or waited < GRACE:
            return bool(living)
        return waited < GRACE_OF_TRACKERS and all(map(descendants.is_tracker, living))

    def report(self):
        code = self.status if self.verdict is None else None
        frame(records.ending(self.verdict, code, time.time() - self.began, self.reason, self.watch, self.tail.full))
        flush()


def main():
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    settings = json.loads(sys.stdin.readline())
    settings["probe"] = bundle.prepare(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), settings["probe"])
    limits = descendants.adopt()
    frame(records.header(settings, limits))
    Leg(settings).run()
    flush()


main()
# Not by way of the interpreter's exit, which would complain about a stdout that the host has closed.
os._exit(0)
