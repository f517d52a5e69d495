# about: The results file is opened for writing at the top, emptied again by each child that starts.
# run: fork=ok spawn=ok
# differs: output
import os
import tempfile
from multiprocessing import Process

PATH = os.path.join(tempfile.gettempdir(), "results.txt")
output = open(PATH, "w")  # expect: import-side-effect open


def nothing():
    pass


if __name__ == "__main__":
    output.write("important\n")
    output.flush()
    child = Process(target=nothing)
    child.start()
    child.join()
    with open(PATH) as results:
        print("kept:", results.read() != "")
    os.remove(PATH)
