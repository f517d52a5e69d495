# about: Each process opens its own database when it first needs it.
# tempts: inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
import os
import sqlite3
from multiprocessing import Pool

_connections = {}


def connection():
    pid = os.getpid()
    if pid not in _connections:
        _connections[pid] = sqlite3.connect(":memory:")
    return _connections[pid]


def add(pair):
    (result,) = connection().execute("select ? + ?", pair).fetchone()
    return result


def main():
    with Pool(2) as pool:
        print(pool.map(add, [(1, 2), (3, 4)]))


if __name__ == "__main__":
    main()
