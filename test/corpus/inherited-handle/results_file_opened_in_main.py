# about: a file opened at import in a module of its own; children and parent append lines
# python: >=3.9
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys
import tempfile
from multiprocessing import Pool

_out = open(os.path.join(tempfile.gettempdir(), "corpus-results-%s.txt" % os.environ.get("USER", "x")), "a+")


def save(n):
    print(n, file=_out)  # expect: inherited-handle _out
    _out.flush()
    return n


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(save, [1, 2]))
    _out.close()
    os.remove(_out.name)
    sys.stdout.flush()
