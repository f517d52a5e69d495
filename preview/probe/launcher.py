"""Starts a script in an interpreter that keeps ``sitecustomize`` out: -I, -E, -S, or one that clears its environment.

usage: python [OPTIONS] launcher.py PLAN     (a JSON file: ``environment``, ``stub``, ``program``, ``args``)

The stub is loaded from here, and then the script runs in this very module, which
is ``__main__``, made to look as if Python had started it. Two things remain to
be seen: a frame more at the bottom of the stack, and ``sys.orig_argv``.
"""

import sys


def launch(path):
    import json
    import os

    with open(path, encoding="utf-8") as file:
        plan = json.load(file)
    # The stub takes this folder out of the path.
    own_entry = bool(sys.path) and os.path.realpath(sys.path[0]) == os.path.dirname(os.path.realpath(__file__))
    os.environ.update(plan["environment"])
    with open(plan["stub"], "rb") as file:
        stub = compile(file.read(), "<forkcast>/sitecustomize.py", "exec", dont_inherit=True)
    exec(stub, {"__name__": "forkcast_stub", "__file__": plan["stub"]})
    leave_out_own_frames()
    module = plan["program"].get("module")
    if module is not None:
        if own_entry:
            sys.path.insert(0, os.getcwd())
        sys.argv[:] = ["-m"] + plan["args"]
        return module_runner(module)
    script = plan["program"]["script"]
    if own_entry:
        sys.path.insert(0, os.path.dirname(os.path.realpath(script)))
    sys.argv[:] = [script] + plan["args"]
    return script_runner(script if sys.version_info < (3, 9) else os.path.abspath(script))


def module_runner(module):
    import runpy

    def run():
        runpy._run_module_as_main(module)

    return run


def script_runner(script):
    """Errors are those of ``python script``: a syntax error, or no such file."""
    from importlib.machinery import SourceFileLoader

    names = sys.modules["__main__"].__dict__
    for name in [name for name in names if not name.startswith("__")]:
        del names[name]
    names.update(__file__=script, __doc__=None, __loader__=SourceFileLoader("__main__", script))

    def run():
        with open(script, "rb") as file:
            code = compile(file.read(), script, "exec", dont_inherit=True)
        exec(code, names)

    return run


def leave_out_own_frames():
    """An exception that nobody catches is shown as if the script had been started by Python itself."""
    shown = sys.excepthook
    own = __file__

    def excepthook(kind, value, trace):
        while trace is not None and trace.tb_frame.f_code.co_filename == own:
            trace = trace.tb_next
        shown(kind, value.with_traceback(trace), trace)

    sys.excepthook = excepthook


launch(sys.argv[1])()
