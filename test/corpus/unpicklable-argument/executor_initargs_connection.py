# about: a database connection goes to the workers of an executor through initargs
# run: fork=ok spawn=exception
# differs: output
import sqlite3
from concurrent.futures import ProcessPoolExecutor

_db = None


def init(db):
    global _db
    _db = db


def ask(n):
    return n if _db else None


if __name__ == "__main__":
    connection = sqlite3.connect(":memory:")
    with ProcessPoolExecutor(max_workers=1, initializer=init, initargs=(connection,)) as ex:  # expect: unpicklable-argument connection
        print(list(ex.map(ask, [1, 2])))
