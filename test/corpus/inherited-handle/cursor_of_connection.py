# about: A cursor of a database in memory is a global of the module, used in pool tasks.
# run: fork=ok spawn=exception
# differs: exception
import sqlite3
from multiprocessing import Pool

db = sqlite3.connect(":memory:", check_same_thread=False)


def price(item):
    return db.execute("select price from items where name = ?", (item,)).fetchone()[0]  # expect: inherited-handle db


def fill():
    db.execute("create table items (name text, price real)")
    db.executemany("insert into items values (?, ?)", [("nut", 0.1), ("bolt", 0.2)])
    db.commit()


if __name__ == "__main__":
    fill()
    with Pool(1) as pool:
        print(pool.map(price, ["nut", "bolt"]))
