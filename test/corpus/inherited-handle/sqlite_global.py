# about: a connection to a database is a module global that the pool's tasks use
# run: fork=ok spawn=ok
# differs: nothing
import sqlite3
from multiprocessing import Pool

db = sqlite3.connect("file:items?mode=memory&cache=shared", uri=True)


def lookup(n):
    return db.execute("select ? * 2", (n,)).fetchone()[0]  # expect: inherited-handle db


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(lookup, [1, 2, 3]))
