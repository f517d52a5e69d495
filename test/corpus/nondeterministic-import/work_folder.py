# about: Scratch files go to a folder whose name is made at import.
# run: fork=ok spawn=ok
# differs: variable SCRATCH
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor

SCRATCH = tempfile.mktemp(prefix="scratch-")


def path_of(name):
    return os.path.join(SCRATCH, name)  # expect: nondeterministic-import SCRATCH


def main():
    with ProcessPoolExecutor(1) as executor:
        remote = executor.submit(path_of, "a.txt").result()
    print("same folder:", remote == path_of("a.txt"))


if __name__ == "__main__":
    main()
