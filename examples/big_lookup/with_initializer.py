"""The same table, handed to every worker by an initializer: works everywhere.

Under fork the initializer's argument is inherited, under spawn and forkserver
it is pickled once per worker.
"""

from multiprocessing import Pool

table = None


def load_table():
    return {number: number * number for number in range(200_000)}


def keep_table(loaded):
    global table
    table = loaded


def look_up(number):
    return table[number]


if __name__ == "__main__":
    with Pool(2, initializer=keep_table, initargs=(load_table(),)) as pool:
        print(pool.map(look_up, [3, 33, 333]))
