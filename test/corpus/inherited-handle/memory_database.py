# about: A database connection at module level: the child of a fork uses the parent's, a spawned one an empty one.
# run: fork=ok spawn=exception
# differs: exception OperationalError
import sqlite3
from multiprocessing import Process

connection = sqlite3.connect(":memory:")


def look_up(name):
    row = connection.execute("select age from people where name = ?", (name,)).fetchone()  # expect: inherited-handle connection
    print(name, row[0])


def fill():
    connection.execute("create table people (name text, age int)")
    connection.execute("insert into people values ('ann', 41)")


if __name__ == "__main__":
    fill()
    child = Process(target=look_up, args=("ann",))
    child.start()
    child.join()
