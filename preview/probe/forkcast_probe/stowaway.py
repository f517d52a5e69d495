"""Gets the stub into children that keep ``sitecustomize`` out: those of -I, -E and -S, or of another interpreter.

An object in the preparation data, which every child of spawn and forkserver
unpickles before it imports the script, runs the stub there.
https://github.com/python/cpython/blob/main/Lib/multiprocessing/spawn.py (prepare)
"""

import os

_SOURCE = """
import os, sys
if not any(type(finder).__name__ == "ForkcastFinder" for finder in sys.meta_path):
    os.environ.update(%r)
    with open(%r, "rb") as file:
        stub = compile(file.read(), "<forkcast>/sitecustomize.py", "exec", dont_inherit=True)
    exec(stub, {"__name__": "forkcast_stub", "__file__": %r})
"""


class Stowaway:
    """Pickled, it is a call that runs the stub and gives the value in whose place it stood."""

    def __init__(self, source, value):
        self.call = "exec(%r, {}) or %r" % (source, value)

    def __reduce__(self):
        return eval, (self.call, {})


def behind(value, settings, folder):
    """What goes into a child's preparation data in the place of ``value``, a text or None.

    settings: what the child's stub reads, ``{name: text}``. folder: the stub's.
    """
    stub = os.path.join(folder, "sitecustomize.py")
    return Stowaway(_SOURCE % (settings, stub, stub), value)
