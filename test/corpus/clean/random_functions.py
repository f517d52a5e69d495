# about: the functions of random draw from a generator that multiprocessing reseeds in forked children
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import random
from concurrent.futures import ProcessPoolExecutor


def flip(_):
    return random.choice("HT") in "HT"


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(all(pool.map(flip, range(4))))
