# about: Each child opens the database itself.
# tempts: inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
import sqlite3
from multiprocessing import Process

SCHEMA = "create table t (n integer)"


def connect():
    connection = sqlite3.connect(":memory:")
    connection.execute(SCHEMA)
    return connection


def insert(count):
    connection = connect()
    connection.executemany("insert into t values (?)", [(n,) for n in range(count)])
    print(connection.execute("select count(*) from t").fetchone())
    connection.close()


def main():
    own = connect()
    writer = Process(target=insert, args=(3,))
    writer.start()
    writer.join()
    print(own.execute("select count(*) from t").fetchone())


if __name__ == "__main__":
    main()
