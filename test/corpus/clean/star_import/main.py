# about: Names of another module by a star import, read by workers.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

from units import *


def to_metres(feet):
    return round(feet * METRES_PER_FOOT, 2), describe(feet)


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(to_metres, [1, 10]))
