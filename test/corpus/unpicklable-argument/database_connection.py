# about: A database connection is handed to the worker.
# run: fork=ok spawn=exception
# differs: exception TypeError
import sqlite3
from multiprocessing import Process


def count(connection, table):
    (rows,) = connection.execute("select count(*) from " + table).fetchone()
    print(table, rows)


def main():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table users (name text)")
    connection.executemany("insert into users values (?)", [("ann",), ("ben",)])
    worker = Process(
        target=count,
        args=(connection, "users"),  # expect: unpicklable-argument connection
    )
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
