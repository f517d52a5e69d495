# about: The working folder and umask travel, or are set before any process starts.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import os
import tempfile
from multiprocessing import Process


def write(name):
    with open(name, "w") as out:
        out.write("text")
    print(os.listdir("."))


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        writer = Process(target=write, args=("a.txt",))
        writer.start()
        writer.join()
        os.chdir("/")


if __name__ == "__main__":
    main()
