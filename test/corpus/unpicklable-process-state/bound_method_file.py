# about: The target is a bound method, and self holds an open file.
# run: fork=ok spawn=exception
# differs: exception TypeError
import os
import tempfile
from multiprocessing import Process


class Journal:
    def __init__(self, path):
        self.path = path
        self.stream = open(path, "a")

    def write(self, text):
        self.stream.write(text + "\n")
        self.stream.flush()

    def start_writer(self, text):
        writer = Process(target=self.write, args=(text,))  # expect: unpicklable-process-state self.write
        writer.start()
        writer.join()


def main():
    journal = Journal(os.path.join(tempfile.gettempdir(), "journal.txt"))
    journal.start_writer("monday")
    with open(journal.path) as stream:
        print(stream.read(), end="")


if __name__ == "__main__":
    main()
