# about: A worker process opens its database in __init__, that is in the parent.
# run: fork=ok spawn=exception
# differs: exception TypeError
import multiprocessing
import sqlite3


class Archiver(multiprocessing.Process):
    def __init__(self, path):
        multiprocessing.Process.__init__(self, name="archiver")
        self.connection = sqlite3.connect(path)

    def run(self):
        self.connection.execute("create table if not exists notes (body text)")
        print("ready")


def main():
    archiver = Archiver(":memory:")  # or: unpicklable-process-state Archiver
    archiver.start()  # expect: unpicklable-process-state archiver
    archiver.join()


if __name__ == "__main__":
    main()
