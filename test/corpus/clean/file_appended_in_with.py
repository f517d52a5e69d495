# about: A file is read at import, written by the parent only.
# tempts: import-side-effect inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
import os
import tempfile
from multiprocessing import Pool

with open(__file__) as source:
    LINES = len(source.readlines())


def share(part):
    return part * LINES


def main():
    handle, path = tempfile.mkstemp()
    with os.fdopen(handle, "w") as out, Pool(1) as pool:
        for line in pool.imap(share, [1, 2]):
            out.write("%d\n" % line)
    with open(path) as written:
        print(len(written.read().split()))
    os.remove(path)


if __name__ == "__main__":
    main()
