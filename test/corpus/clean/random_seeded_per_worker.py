# about: The module random is seeded by the initializer, with the worker's own number.
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import os
import random


def seed():
    random.seed(os.getpid())


def roll(_):
    return 1 <= random.randint(1, 6) <= 6


if __name__ == "__main__":
    with multiprocessing.Pool(2, initializer=seed) as pool:
        print(pool.map(roll, range(4)))
