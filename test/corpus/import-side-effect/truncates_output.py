# about: The report is opened for writing at import: each spawned child empties what was written before.
# run: fork=ok spawn=ok
# differs: output
import os
import tempfile
from multiprocessing import Process

PATH = os.path.join(tempfile.gettempdir(), "report.txt")

with open(PATH, "w") as report:  # expect: import-side-effect open
    report.write("header\n")  # or: import-side-effect report.write


def append(line):
    with open(PATH, "a") as stream:
        stream.write(line + "\n")


if __name__ == "__main__":
    for line in ("first", "second"):
        child = Process(target=append, args=(line,))
        child.start()
        child.join()
    with open(PATH) as stream:
        print(stream.read(), end="")
