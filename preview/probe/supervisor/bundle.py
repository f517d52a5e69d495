"""The probe made ready for one interpreter: stub and bundle compiled once, into a folder that can be written.

The bundle is a marshalled dict of the modules' marshalled codes, so that a
process unpacks the ones that it needs. What is needed together for sure, for
one by the process's role, is also in a bundle that is unpacked at once.
"""

import marshal
import os
import py_compile
import shutil
import sys

PACKAGE = "forkcast_probe"

# Each module after those that it imports: what every process that imports multiprocessing needs, and what records.
_INSTALLED = ("__init__", "copied", "events", "digest", "secrets", "methods", "hooks", "install")
_RECORDING = (
    "known", "describe", "modules", "names", "code_digest", "objects", "signature", "workers", "handed",
    "process_state", "foreign", "state", "memory", "children",
)
_TOGETHER = {
    "main": _INSTALLED,
    "other": _INSTALLED,
    "child": _INSTALLED + _RECORDING,
    # What a process needs when it starts another one for the first time.
    "starts": _RECORDING + ("opcodes", "bytecode", "depends", "reach", "iterators", "library", "shared", "instances"),
}


def prepare(source, folder):
    """Copies the stub and the probe's sources to ``folder`` and compiles both; does nothing where that is done.

    source: the folder that holds ``sitecustomize.py`` and the package. Returns ``folder``.
    """
    if os.path.isdir(folder):
        return folder
    own = "%s.%d" % (folder, os.getpid())
    os.makedirs(own)
    for name in ("sitecustomize.py", "launcher.py"):
        shutil.copyfile(os.path.join(source, name), os.path.join(own, name))
    package = os.path.join(own, PACKAGE)
    shutil.copytree(os.path.join(source, PACKAGE), package, ignore=shutil.ignore_patterns("__pycache__"))
    # Checked against nothing: the file is this leg's own.
    stub = os.path.join(own, "sitecustomize.py")
    py_compile.compile(stub, doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    codes = dict(_compiled(package))
    _write(own, "bundle", {name: marshal.dumps(code) for name, code in codes.items()})
    for together, names in _TOGETHER.items():
        _write(own, together, {name: codes[name] for name in names})
    try:
        os.rename(own, folder)
    except OSError:  # A leg that runs beside this one was first.
        shutil.rmtree(own)
    return folder


def _write(folder, name, content):
    with open(os.path.join(folder, "%s-%s" % (name, sys.implementation.cache_tag)), "wb") as file:
        marshal.dump(content, file)


def _compiled(package):
    for name in sorted(os.listdir(package)):
        if name.endswith(".py"):
            with open(os.path.join(package, name), "rb") as file:
                source = file.read()
            if name == "opcodes.py":
                source = _worked_out(source, ("NAMES", "EXTENDED", "JUMPS"))
            # Without docstrings: unpacking them takes time, too.
            yield name[:-3], compile(source, "<forkcast>/" + name, "exec", dont_inherit=True, optimize=2)


def _worked_out(source, names):
    """A module that holds as literals what ``source`` computes."""
    found = {}
    exec(compile(source, "<forkcast>", "exec", dont_inherit=True), found)
    return "".join("%s = %r\n" % (name, found[name]) for name in names)
