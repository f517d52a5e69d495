# about: Each start of the script is noted in a file; each child's import as well.
# run: fork=ok spawn=ok
# differs: output
import multiprocessing
import os
import tempfile

HISTORY = os.path.join(tempfile.gettempdir(), "history.txt")

with open(HISTORY, "a") as history:  # expect: import-side-effect open
    history.write("started\n")


def work(number):
    return number + 1


if __name__ == "__main__":
    with multiprocessing.get_context().Pool(1) as pool:
        print(pool.map(work, [1]))
    with open(HISTORY) as history:
        print(len(history.readlines()), "starts")
    os.remove(HISTORY)
