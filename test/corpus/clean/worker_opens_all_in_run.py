# about: a Process subclass makes its lock, file and connection in run()
# tempts: unpicklable-process-state inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import os
import sqlite3
import threading


class Worker(multiprocessing.Process):
    def __init__(self, path):
        super().__init__()
        self.path = path
        self.lock = None

    def run(self):
        self.lock = threading.Lock()
        self.db = sqlite3.connect(":memory:")
        with self.lock, open(self.path, "w") as out:
            out.write("done")
        print("rows", self.db.execute("select 1").fetchall())


if __name__ == "__main__":
    w = Worker(os.devnull)
    w.start()
    w.join()
