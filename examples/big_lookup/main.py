"""A large read-only table that the workers expect to find.

``table`` is made under the main guard. Under fork every worker has it, without
a copy; under spawn and forkserver no worker has that name, and the first task
raises NameError. ``with_initializer.py`` shows a way that works everywhere.
"""

from multiprocessing import Pool


def load_table():
    return {number: number * number for number in range(200_000)}


def look_up(number):
    return table[number]


if __name__ == "__main__":
    table = load_table()
    with Pool(2) as pool:
        print(pool.map(look_up, [3, 33, 333]))
