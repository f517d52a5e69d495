# about: The lock and the file are made in run(), by the child.
# tempts: unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import os
import threading
from multiprocessing import Process


class Writer(Process):
    def __init__(self, lines):
        super().__init__()
        self.lines = lines
        self.stream = None
        self.lock = None

    def run(self):
        self.lock = threading.Lock()
        self.stream = open(os.devnull, "w")
        with self.lock, self.stream:
            for line in self.lines:
                self.stream.write(line)
        print("wrote", len(self.lines))


if __name__ == "__main__":
    writer = Writer(["a", "b"])
    writer.start()
    writer.join()
