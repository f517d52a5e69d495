# about: A large table is handed over once to each worker, not with each task.
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

_table = None


def keep(table):
    global _table
    _table = table


def find(index):
    return _table[index]


def main():
    squares = [n * n for n in range(2_000_000)]
    with Pool(2, initializer=keep, initargs=(squares,)) as pool:
        print(pool.map(find, [3, 5]))


if __name__ == "__main__":
    main()
