"""Finding and ending every process that a leg has brought about.

On Linux the supervisor is a child subreaper, so every orphan becomes its child
(prctl(2), PR_SET_CHILD_SUBREAPER) and the tree of parent pids is complete: also
with ``setsid``, double forks and an empty environment. Elsewhere it is the
script's process group and the tree that ``ps`` shows: best effort.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time

LINUX = sys.platform.startswith("linux")
_PR_SET_CHILD_SUBREAPER = 36
# The resource tracker removes what the others leave in /dev/shm when it sees their end, so it is ended last.
_TRACKER = b"multiprocessing.resource_tracker"
_TRACKER_PATIENCE = 1.0
_STOPPING_PATIENCE = 0.5


def adopt():
    """Makes this process the parent of all orphans. Returns what cannot be promised here, as a list of sentences."""
    if LINUX:
        try:
            if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0:
                return []
        except (OSError, AttributeError):
            pass
    return ["Processes that leave the script's process group may survive the end of the run on this system."]


def _stat(pid):
    """``(parent, state)`` of a process, by /proc; the name in the middle may hold anything, also parentheses."""
    try:
        with open("/proc/%d/stat" % pid, "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except (OSError, ValueError):
        return None
    return int(fields[1]), fields[0]


def _parents():
    if LINUX:
        found = {}
        for name in os.listdir("/proc"):
            if name.isdigit():
                stat = _stat(int(name))
                if stat is not None and stat[1] != b"Z":
                    found[int(name)] = stat[0]
        return found
    ps = subprocess.Popen(["ps", "-axo", "pid=,ppid="], stdout=subprocess.PIPE)
    listing, _ = ps.communicate()
    pairs = [tuple(map(int, line.split())) for line in listing.splitlines()]
    return {pid: parent for pid, parent in pairs if pid != ps.pid}


def alive(main):
    """Pids of all living descendants of this process (not of the ``ps`` that it runs itself)."""
    return [pid for generation in generations(main) for pid in generation]


def generations(main):
    """The living descendants of this process: pids of its children, of their children, and so on."""
    if os.name != "posix":
        return []
    children = {}
    for pid, parent in _parents().items():
        children.setdefault(parent, []).append(pid)
    found = [children.pop(os.getpid(), [])]
    while found[-1]:
        found.append([below for pid in found[-1] for below in children.pop(pid, [])])
    return found[:-1]


def _send(pid, number):
    try:
        os.kill(pid, number)
    except OSError:
        pass


def is_tracker(pid):
    try:
        with open("/proc/%d/cmdline" % pid, "rb") as file:
            return _TRACKER in file.read()
    except OSError:
        return False


def _runs(pid):
    """Whether it still goes on: a signal is sent before it is obeyed."""
    stat = _stat(pid)
    return stat is not None and stat[1] not in b"TtZX"


def _wait_until(is_so, seconds):
    patience = time.time() + seconds
    while not is_so() and time.time() < patience:
        time.sleep(0.001)


def end_all(main, reap, stopped_are):
    """Ends every descendant and waits until they are gone. Returns how many there were (trackers not counted).

    stopped_are(pids): told of them before they are killed.
    """
    if os.name != "posix":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(main)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return 0
    stopped = set()
    # Stopped first, so that nothing can start anything while the tree is walked again.
    while True:
        found = {pid for pid in alive(main) if not is_tracker(pid)} - stopped
        if not found:
            break
        for pid in found:
            _send(pid, signal.SIGSTOP)
        stopped |= found
    _wait_until(lambda: not any(_runs(pid) for pid in stopped), _STOPPING_PATIENCE)
    stopped_are(stopped)
    for pid in stopped:
        _send(pid, signal.SIGKILL)
    patience = time.time() + _TRACKER_PATIENCE
    while True:
        reap()
        left = alive(main)
        if not left:
            return len(stopped)
        if time.time() > patience:
            for pid in left:
                _send(pid, signal.SIGKILL)
        time.sleep(0.002)


def signal_name(number):
    try:
        return signal.Signals(number).name
    except ValueError:
        return "signal %d" % number
