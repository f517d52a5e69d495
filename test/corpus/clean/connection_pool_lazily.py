# about: Each process opens its database when it first asks for it.
# tempts: inherited-handle unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import functools
import sqlite3
from multiprocessing import Pool


@functools.lru_cache(maxsize=1)
def database():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table words (word text)")
    return connection


def store(word):
    with database() as connection:
        connection.execute("insert into words values (?)", (word,))
    return word


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(store, ["a", "b"]))
