# about: a partial carries a large table to each task
# run: fork=ok spawn=ok
# differs: nothing
from functools import partial
from multiprocessing import Pool


def lookup(table, key):
    return table[key]


if __name__ == "__main__":
    table = {i: i * i for i in range(500000)}
    with Pool(2) as pool:
        print(pool.map(partial(lookup, table), [1, 20, 300]))  # expect: large-argument table
