"""Where multiprocessing is hooked. Light: loaded in every process that imports multiprocessing, also in its helpers.

What records a start or a child (``starts``, ``children``) is loaded when there is one.
"""

import os
import sys
import threading
from _weakref import ref

from . import events

_settings = {}
_folder = ""
_called_at_fork = []
# `process`: a weak reference to the process object that this thread is starting: its `_launch` runs between two hooks.
# `begin`: what of its `begin` event is known already, if that is all.
_starting = threading.local()
# The modules, once they are needed.
_starts = None
_children = None
# Only the script's own process and its multiprocessing descendants are recorded, not programs they run.
recording = False
# The identity of the process whose own code has begun here. Until then a spawned child is importing the script and
# unpickling its task.
begun = None

# Settings that belong to one process only; all others go to every child.
_OWN = ("MAIN", "ROLE", "PYTHONPATH")


def configure(settings, folder, called_at_fork):
    global _settings, _folder, _called_at_fork, recording
    _called_at_fork = called_at_fork
    _settings = settings
    _folder = folder
    recording = settings["ROLE"] == "main"


def watch_starts(process):
    """``BaseProcess.start`` calls ``_cleanup`` just before it launches the child."""
    cleanup = process._cleanup

    def _cleanup():
        cleanup()
        frame = sys._getframe(1)
        if frame.f_code.co_name == "start" and recording:
            started = frame.f_locals.get("self")
            # In the bootstrapping phase of a spawned child, `start` is about to fail.
            if started is not None and not hasattr(process._current_process, "_inheriting"):
                _starting.process = ref(started)
                _starting.begin = None
                with events.Guard("start"):
                    _starting.begin = _recorder_of_starts().record(process, started, frame)

    process._cleanup = _cleanup


def watch_children(process):
    """Wraps ``BaseProcess._bootstrap``, the one function that every child runs under every method."""
    bootstrap = process.BaseProcess._bootstrap

    def _bootstrap(self, *args, **kwargs):
        global recording, begun
        recording = True
        begun = list(self._identity)
        forked = _forked_by_start(self)
        # Known already, and said by as little code as can be: each page that a forked child writes to is copied.
        known = _starting.begin if forked else None
        with events.Guard("begin"):
            if known is not None:
                events.emit("begin", **known)
            else:
                _recorder_of_children().begin(process, self, forked)
        code = bootstrap(self, *args, **kwargs)
        with events.Guard("end"):
            if known is not None:
                events.emit("end", identity=begun, exitCode=code)
            else:
                _children.end(self, code)
        return code

    process.BaseProcess._bootstrap = _bootstrap


def _recorder_of_starts():
    global _starts
    if _starts is None:
        from . import starts as _starts

        _recorder_of_children()  # A forked child would have to load it anew each time.
    return _starts


def _recorder_of_children():
    global _children
    if _children is None:
        from . import children as _children
    return _children


def _forked_by_start(child):
    """Whether this process is a copy of the one that has just recorded the start of ``child``.

    Not so where the script had a function called in between, by ``os.register_at_fork``.
    """
    return _being_started() is child and not _called_at_fork


def _being_started():
    reference = getattr(_starting, "process", None)
    return None if reference is None else reference()


def _launched(pid, **fields):
    """The process that this thread is starting has got a pid."""
    started = _being_started()
    if started is not None and recording:
        events.emit("launched", identity=list(started._identity), child=pid, **fields)


def watch_spawn(util):
    """``spawnv_passfds`` is the one place where POSIX children of spawn, and the fork server, are executed."""
    execute = util.spawnv_passfds

    def spawnv_passfds(path, args, passfds):
        _provide()
        pid = execute(path, args, passfds)
        if "--multiprocessing-fork" in args:
            _launched(pid, executed=True)
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


def watch_preparation(spawn):
    """``get_preparation_data`` makes what each child of spawn and forkserver reads first.

    It asks for the method when nothing in it can fail any more: no traceback of the script's holds this function.
    """
    ask = spawn.get_start_method
    usual = spawn.get_executable()

    def get_start_method(*args, **kwargs):
        method = ask(*args, **kwargs)
        if sys.flags.ignore_environment or sys.flags.no_site or spawn.get_executable() != usual:
            from . import stowaway

            return stowaway.behind(method, _provisions(), _folder)
        return method

    spawn.get_start_method = get_start_method


def _provisions():
    """What a child's stub needs beside the folder where it stands: its settings, ``{environment variable: text}``."""
    return {"FORKCAST_" + name: value for name, value in _settings.items() if name not in _OWN}


def _provide():
    """Gives the child the stub and the settings again, should the script have changed or cleared its environment.

    ``os.environ.clear`` empties the whole environment from Python 3.15 on (``clearenv``), not only what it knows of.
    """
    current = os.environ.get("PYTHONPATH")
    os.putenv("PYTHONPATH", _folder if not current else _folder + os.pathsep + current)
    for name, value in _provisions().items():
        os.putenv(name, value)
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
            _launched(number)
        return number

    forkserver.read_signed = read_signed
    if _settings["ROLE"] == "other":
        _recorder_of_children()  # Its children are copies of it, and would have to load it anew each time.
        _report_children_of_server()


def _report_children_of_server():
    """In a fork server: what its children raise before their own code begins is told by ``sys.excepthook``.

    https://github.com/python/cpython/blob/main/Lib/multiprocessing/forkserver.py (main)
    """
    printed = sys.excepthook
    server = os.getpid()

    def excepthook(kind, value, trace):
        try:
            if os.getpid() != server:
                from . import failures

                failures.uncaught(kind, value, trace)
        finally:
            printed(kind, value, trace)

    sys.excepthook = excepthook


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
