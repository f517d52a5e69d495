"""The probe made ready for one interpreter: stub and bundle compiled once, into a folder that can be written."""

import marshal
import os
import py_compile
import shutil
import sys

PACKAGE = "forkcast_probe"


def prepare(source, folder):
    """Copies the stub and the probe's sources to ``folder`` and compiles both; does nothing where that is done.

    source: the folder that holds ``sitecustomize.py`` and the package. Returns ``folder``.
    """
    bundle = os.path.join(folder, "bundle-" + sys.implementation.cache_tag)
    if os.path.exists(bundle):
        return folder
    os.makedirs(folder, exist_ok=True)
    stub = os.path.join(folder, "sitecustomize.py")
    shutil.copyfile(os.path.join(source, "sitecustomize.py"), stub)
    package = os.path.join(folder, PACKAGE)
    if not os.path.isdir(package):
        shutil.copytree(os.path.join(source, PACKAGE), package, ignore=shutil.ignore_patterns("__pycache__"))
    # Checked against nothing: the file is this leg's own.
    py_compile.compile(stub, doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    codes = {}
    for name in sorted(os.listdir(package)):
        if name.endswith(".py"):
            with open(os.path.join(package, name), "rb") as file:
                codes[name[:-3]] = compile(file.read(), "<forkcast>/" + name, "exec", dont_inherit=True)
    with open(bundle + ".new", "wb") as file:
        file.write(marshal.dumps(codes))
    os.replace(bundle + ".new", bundle)
    return folder
