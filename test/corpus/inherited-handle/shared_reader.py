# about: Rows of a file opened by the parent are read by two children, which share one position under fork.
# run: fork=ok spawn=ok
# differs: output
import multiprocessing
import os

here = os.open(__file__, os.O_RDONLY)


def head(size):
    return os.read(here, size)  # expect: inherited-handle here


if __name__ == "__main__":
    os.read(here, 2)
    with multiprocessing.Pool(1) as pool:
        print(pool.apply(head, (6,)))
