# about: What cannot be pickled is made in run(), that is in the child.
# tempts: unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import sqlite3
import threading


class Archiver(multiprocessing.Process):
    def __init__(self, path, notes):
        super().__init__()
        self.path = path
        self.notes = notes
        self.lock = None
        self.connection = None

    def run(self):
        self.lock = threading.Lock()
        self.connection = sqlite3.connect(self.path)
        self.connection.execute("create table notes (body text)")
        for note in self.notes:
            with self.lock:
                self.connection.execute("insert into notes values (?)", (note,))
        print(self.connection.execute("select count(*) from notes").fetchone()[0], "notes")


if __name__ == "__main__":
    archiver = Archiver(":memory:", ["a", "b"])
    archiver.start()
    archiver.join()
