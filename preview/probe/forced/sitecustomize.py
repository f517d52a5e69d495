"""Forces the start method on a program that is run or debugged as it is, without being recorded.

This folder stands first on PYTHONPATH, so that ``site`` imports this module in the program and in every process that
the program starts; FORKCAST_METHOD names the method. It counts for contexts that the program asks for by name, too,
exactly as in a preview.
"""

import os
import sys
import _frozen_importlib as frozen
import _frozen_importlib_external as external

FOLDER = os.path.dirname(__file__)
METHODS = os.path.join(os.path.dirname(FOLDER), "forkcast_probe", "methods.py")
CONTEXT = "multiprocessing.context"


def force(context):
    """What a preview's probe does, from the same source."""
    with open(METHODS, "rb") as file:
        methods = {"__name__": "forkcast_methods"}
        exec(compile(file.read(), METHODS, "exec", dont_inherit=True), methods)
    methods["configure"]({"METHOD": os.environ["FORKCAST_METHOD"]})
    methods["force"](context)


class AfterImport:
    """Waits on ``sys.meta_path`` for the import of multiprocessing.context: programs without it import nothing more."""

    def find_spec(self, name, path=None, target=None):
        if name != CONTEXT:
            return None
        sys.meta_path.remove(self)
        spec = external.PathFinder.find_spec(name, path, target)
        if spec is not None:
            self.call_after(spec.loader)
        return spec

    def call_after(self, loader):
        execute = loader.exec_module

        def exec_module(module):
            del loader.exec_module
            execute(module)
            force(module)

        loader.exec_module = exec_module


def chain():
    """Gives way to another ``sitecustomize``, or says to ``site``, in its own terms, that there is none."""
    spec = external.PathFinder.find_spec("sitecustomize", sys.path)
    if spec is None or spec.loader is None:
        raise ImportError("No module named 'sitecustomize'", name="sitecustomize")
    module = frozen.module_from_spec(spec)
    sys.modules["sitecustomize"] = module
    spec.loader.exec_module(module)


sys.path[:] = [entry for entry in sys.path if entry != FOLDER]
if "FORKCAST_METHOD" in os.environ:
    if CONTEXT in sys.modules:
        force(sys.modules[CONTEXT])
    else:
        sys.meta_path.insert(0, AfterImport())
chain()
