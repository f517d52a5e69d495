"""Gets the stub into children that keep ``sitecustomize`` out: those of -I, -E and -S, or of another interpreter.

An object in the preparation data, which every child of spawn and forkserver
unpickles before it imports the script, runs the stub there.
https://github.com/python/cpython/blob/main/Lib/multiprocessing/spawn.py (prepare)
"""

import os

_KEY = "forkcast"

_SOURCE = """
import os, sys
if not any(type(finder).__name__ == "ForkcastFinder" for finder in sys.meta_path):
    os.environ.update(%r)
    with open(%r, "rb") as file:
        stub = compile(file.read(), "<forkcast>/sitecustomize.py", "exec", dont_inherit=True)
    exec(stub, {"__name__": "forkcast_stub", "__file__": %r})
"""


class Stowaway:
    """Pickled, it is a call of ``exec``."""

    def __init__(self, source):
        self.source = source

    def __reduce__(self):
        return exec, (self.source, {})


def stow(data, settings, folder):
    """Puts a stowaway into a child's preparation data.

    settings: what the child's stub reads, ``{name: text}``. folder: the stub's.
    """
    stub = os.path.join(folder, "sitecustomize.py")
    data[_KEY] = Stowaway(_SOURCE % (settings, stub, stub))
