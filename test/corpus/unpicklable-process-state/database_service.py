# about: The connection made in a base class's constructor travels with a bound method.
# run: fork=ok spawn=exception
# differs: exception TypeError
import sqlite3
from multiprocessing import Process


class Store:
    def __init__(self, path):
        self.connection = sqlite3.connect(path, check_same_thread=False)
        self.connection.execute("create table if not exists log (line text)")


class Journal(Store):
    def __init__(self, path=":memory:"):
        super().__init__(path)
        self.lines = 0

    def write(self, line):
        self.connection.execute("insert into log values (?)", (line,))
        print("wrote", line)


def main():
    journal = Journal()
    writers = [Process(target=journal.write, args=("line %d" % n,)) for n in range(2)]  # expect: unpicklable-process-state journal.write
    for writer in writers:
        writer.start()
        writer.join()


if __name__ == "__main__":
    main()
