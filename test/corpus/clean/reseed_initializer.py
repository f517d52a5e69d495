# about: the initializer seeds the module's generator anew
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import os
import random
from multiprocessing import Pool

rng = random.Random(1)


def reseed():
    rng.seed(os.getpid())


def draw(_):
    return 0 <= rng.random() < 1


if __name__ == "__main__":
    with Pool(2, reseed) as pool:
        print(all(pool.map(draw, range(4))))
