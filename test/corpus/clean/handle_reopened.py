# about: the connection is opened anew by the initializer of each worker
# tempts: inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
import sqlite3
from multiprocessing import Pool

db = None


def connect():
    global db
    db = sqlite3.connect(":memory:")


def query(n):
    return db.execute("select ? + 1", (n,)).fetchone()[0]


if __name__ == "__main__":
    with Pool(2, initializer=connect) as pool:
        print(pool.map(query, [1, 2]))
