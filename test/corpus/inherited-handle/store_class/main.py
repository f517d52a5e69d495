# about: A class keeps the database connection of its module; forked workers use the parent's connection.
# run: fork=ok spawn=ok
# differs: result
from multiprocessing import Pool

from store import Store


def tables(_):
    return Store.tables()


def main():
    Store.create("people")
    Store.create("places")
    with Pool(1) as pool:
        print(pool.map(tables, range(1)))


if __name__ == "__main__":
    main()
