"""The stub that rides along in every Python process of a leg.

It stands in a folder of its own, first on PYTHONPATH, so that ``site`` imports
it before any code of the script; where that is kept out, ``launcher.py`` or the
parent (``forkcast_probe/stowaway.py``) loads it. It says hello, takes every trace of itself out
of what the script can see, and arranges that the probe proper is loaded when
(and only when) multiprocessing is imported. What runs here runs in every
process, so nothing is imported that the interpreter has not imported already.
"""

import marshal
import sys
import time
import _frozen_importlib as frozen
import _frozen_importlib_external as external

import os

FOLDER = os.path.dirname(__file__)
SETTINGS = "FORKCAST_"
PACKAGE = "forkcast_probe"
STARTS = PACKAGE + ".starts"

# Modules after whose import the probe hooks in.
HOOKED = {
    "multiprocessing.context",
    "multiprocessing.popen_fork",
    "multiprocessing.popen_spawn_posix",
    "multiprocessing.popen_spawn_win32",
    "multiprocessing.popen_forkserver",
    "multiprocessing.forkserver",
    "multiprocessing.spawn",
    "multiprocessing.util",
    "traceback",
}


def hide():
    """Takes the stub out of ``sys.path`` and ``os.environ``.

    Only Python's copies are changed. The process's own environment keeps the
    settings, and that is what spawned children inherit: also after the script
    has called ``os.environ.clear()``, which unsets the names it knows of.
    """
    sys.path[:] = [entry for entry in sys.path if entry != FOLDER]
    settings = {}
    names = os.environ._data
    prefix = os.environ.encodekey(SETTINGS)
    for key in [key for key in names if key.startswith(prefix)]:
        settings[os.environ.decodekey(key)[len(SETTINGS) :]] = os.environ.decodevalue(names.pop(key))
    original = settings.get("PYTHONPATH")
    if original is None:
        names.pop(os.environ.encodekey("PYTHONPATH"), None)
    else:
        names[os.environ.encodekey("PYTHONPATH")] = os.environ.encodevalue(original)
    if "MAIN" in settings:
        os.unsetenv(SETTINGS + "MAIN")
    return settings


def role(settings):
    if "MAIN" in settings:
        return "main"
    argv = getattr(sys, "argv", ())
    return "child" if "--multiprocessing-fork" in argv[1:2] else "other"


class Trace:
    """The file of the leg's events, to which every process appends (read by ``supervisor/tail.py``).

    Each event is opened, written by a single ``write`` and closed: a pool's
    workers end by SIGTERM and a hung leg by SIGKILL, so nothing may wait in a
    buffer; and a file held open would be noticed by a script that looks at its
    descriptors. Marshalled, since ``json`` would have to be imported first. The
    script may put other functions into ``os``; these are the true ones.
    """

    MARK = b"\0\xf7\xfcforkcast\xfc\xf7\0"
    # Of the oldest form, which every version reads.
    FORM = 2
    FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)

    def __init__(self, path):
        self.path = path
        self.now = time.time
        self.pid = os.getpid
        self.open, self.write, self.close = os.open, os.write, os.close
        self.dumps = marshal.dumps

    def append(self, event, fields):
        """Writes one event; ``fields`` is plain data, else ValueError. OSError where the leg has ended."""
        record = {"event": event, "t": round(self.now(), 6), "pid": self.pid()}
        record.update(fields)
        data = self.dumps(record, self.FORM)
        file = self.open(self.path, self.FLAGS, 0o600)
        try:
            self.write(file, self.MARK + len(data).to_bytes(4, "little") + data)
        finally:
            self.close(file)


def behave_as_on_a_terminal():
    """Line buffering: else what a pool worker printed is lost when the pool terminates it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(line_buffering=True)


def answer_with_stacks(settings):
    """A signal that the supervisor sends to a process that hangs makes it write its stack to its stderr.

    The handler is C's own: no Python code runs, and no file is held open for it.
    """
    if "STACKS" in settings:
        import faulthandler

        faulthandler.register(int(settings["STACKS"]), file=2, all_threads=True)


class BundleLoader:
    """Loads the probe's modules from files that hold them compiled once a leg for this interpreter (``supervisor/bundle.py``)."""

    def __init__(self):
        self.codes = {}

    def read(self, name):
        """The modules' codes that a bundle holds: in their order, by their short names."""
        if name not in self.codes:
            try:
                with open(os.path.join(FOLDER, "%s-%s" % (name, sys.implementation.cache_tag)), "rb") as file:
                    self.codes[name] = marshal.loads(file.read())
            except OSError:
                self.codes[name] = {}
        return self.codes[name]

    def load_together(self, name):
        """Makes all modules of a bundle at once: by way of the import system each would take as long as its code does."""
        for short, code in self.read(name).items():
            whole = PACKAGE if short == "__init__" else "%s.%s" % (PACKAGE, short)
            if whole in sys.modules:
                continue
            spec = frozen.ModuleSpec(whole, self, loader_state=code, is_package=whole == PACKAGE)
            module = sys.modules[whole] = frozen.module_from_spec(spec)
            exec(code, module.__dict__)
            if whole != PACKAGE:
                setattr(sys.modules[PACKAGE], short, module)

    def code(self, short):
        """The code of one module of the probe, or None."""
        codes = self.read("bundle")
        return marshal.loads(codes[short]) if short in codes else self.compiled(short)

    def compiled(self, short):
        """For another interpreter than the leg's own, chosen by ``multiprocessing.set_executable``."""
        try:
            with open(os.path.join(FOLDER, PACKAGE, short + ".py"), "rb") as file:
                return compile(file.read(), "<forkcast>/%s.py" % short, "exec", dont_inherit=True)
        except OSError:
            return None

    def spec(self, name):
        code = self.code("__init__" if name == PACKAGE else name[len(PACKAGE) + 1 :])
        return None if code is None else frozen.ModuleSpec(name, self, loader_state=code, is_package=name == PACKAGE)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if module.__name__ == STARTS:
            self.load_together("starts")
        exec(module.__spec__.loader_state, module.__dict__)


class ForkcastFinder:
    """First on ``sys.meta_path``: sees multiprocessing's modules being imported and hooks in after them."""

    def __init__(self, settings, trace):
        self.settings = settings
        self.trace = trace
        self.bundle = BundleLoader()
        # Files, not of the standard library, that have functions called at a fork.
        self.called_at_fork = []

    def find_spec(self, name, path=None, target=None):
        if name in HOOKED:
            return self.hooked_spec(name, path, target)
        if name.startswith(PACKAGE):
            return self.bundle.spec(name)
        return None

    def hooked_spec(self, name, path, target):
        for finder in sys.meta_path:
            find = getattr(finder, "find_spec", None)
            if finder is self or find is None:
                continue
            spec = find(name, path, target)
            if spec is not None:
                self.call_after(spec.loader)
                return spec
        return None

    def call_after(self, loader):
        """Replaces ``exec_module`` on this one loader; a loader shared by modules gets its own back afterwards."""
        execute = loader.exec_module

        def exec_module(module):
            del loader.exec_module
            execute(module)
            self.installer().after_import(module)

        loader.exec_module = exec_module

    def installer(self):
        if PACKAGE not in sys.modules:
            self.bundle.load_together(self.settings["ROLE"])
        from forkcast_probe import install

        install.configure(self.settings, self.trace, FOLDER, self.called_at_fork)
        return install


def report_to_probe(finder):
    """An exception that nobody catches is an event; afterwards it is printed as ever."""
    printed = sys.excepthook

    def excepthook(kind, value, trace):
        try:
            from forkcast_probe import failures

            finder.installer()
            failures.uncaught(kind, value, trace)
        finally:
            printed(kind, value, trace)

    sys.excepthook = excepthook


def watch_fork_hooks(finder):
    """Remembers whose code runs in a child between the fork and its begin."""
    register = getattr(os, "register_at_fork", None)
    if register is None:
        return
    standard = os.path.dirname(os.__file__)

    def register_at_fork(**hooks):
        register(**hooks)
        caller = sys._getframe(1).f_code.co_filename
        if not caller.startswith(standard):
            finder.called_at_fork.append(caller)

    os.register_at_fork = register_at_fork


def chain():
    """Gives way to another ``sitecustomize``, or says to ``site``, in its own terms, that there is none."""
    spec = external.PathFinder.find_spec("sitecustomize", sys.path)
    if spec is None or spec.loader is None:
        raise ImportError("No module named 'sitecustomize'", name="sitecustomize")
    module = frozen.module_from_spec(spec)
    sys.modules["sitecustomize"] = module
    spec.loader.exec_module(module)


def ride():
    settings = hide()
    if "EVENTS" not in settings:
        return
    settings["ROLE"] = role(settings)
    trace = Trace(settings["EVENTS"])
    try:
        # Without one from the main process the leg is void.
        trace.append("hello", {"ppid": os.getppid(), "role": settings["ROLE"]})
    except OSError:
        return  # The leg has ended and its folder is gone: an orphan goes on as if nothing were there.
    behave_as_on_a_terminal()
    answer_with_stacks(settings)
    finder = ForkcastFinder(settings, trace)
    sys.meta_path.insert(0, finder)
    if settings["ROLE"] != "other":
        report_to_probe(finder)
        watch_fork_hooks(finder)
    for name in HOOKED:
        if name in sys.modules:
            finder.installer().after_import(sys.modules[name])


ride()
if __name__ == "sitecustomize":
    chain()
