"""What a parent had at the moment it started a process."""

import os
import sys
import threading

from . import events, methods, state, workers
from .describe import describe, type_name
from .modules import is_user_file
from .names import PROCESS_ATTRIBUTES, target_name
from .reach import Reach
from .signature import named

_settings = {}
_folder = ""
# The process object that this thread is starting: its `_launch` runs between two hooks.
_starting = threading.local()
# Only the script's own process and its multiprocessing descendants are recorded, not programs they run.
recording = False

_PASSED_ON = ("EVENTS", "METHOD", "SALT")


def configure(settings, folder):
    global _settings, _folder, recording
    _settings = settings
    _folder = folder
    recording = settings["ROLE"] == "main"


def begin_recording():
    global recording
    recording = True


def watch(process):
    """``BaseProcess.start`` calls ``_cleanup`` just before it launches the child."""
    cleanup = process._cleanup

    def _cleanup():
        cleanup()
        frame = sys._getframe(1)
        if frame.f_code.co_name == "start" and recording:
            started = frame.f_locals.get("self")
            # In the bootstrapping phase of a spawned child, `start` is about to fail.
            if started is not None and not hasattr(process._current_process, "_inheriting"):
                _record(process, started, frame)

    process._cleanup = _cleanup


def _record(process, started, frame):
    _starting.process = started
    target = started._target
    work = workers.initial_work(target, started._args)
    function, args = work if work is not None else (target, started._args)
    reach = Reach()
    pairs = []
    if function is not None:
        reach.visit(function)
        pairs = named(function, args, started._kwargs if work is None else {})
        reach.visit(tuple(args))
    if type(started).run is not process.BaseProcess.run:
        reach.visit(type(started).run)
        reach.visit(started)
        pairs = pairs + own_attributes(started)
    fields = {
        "parent": list(process._current_process._identity),
        "identity": list(started._identity),
        "name": started._name,
        "class": type_name(type(started)),
        "asked": methods.asked(),
        "args": pairs,
        "state": state.record(),
        "reach": reach.records(),
    }
    if target is not None:
        fields["target"] = target_name(target)
    at = _user_line(frame)
    if at is not None:
        fields["at"] = at
    events.emit("start", **fields)


def own_attributes(process):
    """``[["self.x", ValueNode]]``: what an instance of a Process subclass carries."""
    pairs = sorted((key, value) for key, value in process.__dict__.items() if key not in PROCESS_ATTRIBUTES)
    return [["self." + key, describe(value)] for key, value in pairs]


def _user_line(frame):
    while frame is not None:
        if is_user_file(frame.f_code.co_filename):
            code = frame.f_code
            return {"file": code.co_filename, "line": frame.f_lineno, "function": getattr(code, "co_qualname", code.co_name)}
        frame = frame.f_back
    return None


def launched(pid):
    """The process that this thread is starting has got a pid."""
    started = getattr(_starting, "process", None)
    if started is not None and recording:
        events.emit("launched", identity=list(started._identity), child=pid)


def watch_spawn(util):
    """``spawnv_passfds`` is the one place where POSIX children of spawn, and the fork server, are executed."""
    execute = util.spawnv_passfds

    def spawnv_passfds(path, args, passfds):
        _provide()
        pid = execute(path, args, passfds)
        if "--multiprocessing-fork" in args:
            launched(pid)
        return pid

    util.spawnv_passfds = spawnv_passfds
    _watch_folders(util)


def _watch_folders(util):
    """multiprocessing removes its temporary folder at exit; a process that is killed leaves it to the supervisor."""
    make = util.get_temp_dir
    known = set()

    def get_temp_dir():
        path = make()
        if path not in known:
            known.add(path)
            events.emit("folder", path=os.fspath(path))
        return path

    util.get_temp_dir = get_temp_dir


def _provide():
    """Gives the child the stub and the settings again, should the script have changed or cleared its environment.

    ``os.environ.clear`` empties the whole environment from Python 3.15 on (``clearenv``), not only what it knows of.
    """
    current = os.environ.get("PYTHONPATH")
    os.putenv("PYTHONPATH", _folder if not current else _folder + os.pathsep + current)
    for name in _PASSED_ON:
        if name in _settings:
            os.putenv("FORKCAST_" + name, _settings[name])
    if current is None:
        os.unsetenv("FORKCAST_PYTHONPATH")
    else:
        os.putenv("FORKCAST_PYTHONPATH", current)


def watch_server(forkserver):
    """A fork server's child gets its pid through ``read_signed``, called by ``_launch``."""
    read = forkserver.read_signed

    def read_signed(fd):
        number = read(fd)
        if sys._getframe(1).f_code.co_name == "_launch":
            launched(number)
        return number

    forkserver.read_signed = read_signed


def watch_exits(popen):
    """The parent learns a child's exit status in ``Popen.poll`` (of popen_fork, or of popen_forkserver)."""
    poll = popen.Popen.poll

    def observed(self, flag=getattr(os, "WNOHANG", 0)):
        before = self.returncode
        code = poll(self, flag)
        if before is None and code is not None and recording:
            events.emit("reaped", child=self.pid, exitCode=code)
        return code

    popen.Popen.poll = observed
