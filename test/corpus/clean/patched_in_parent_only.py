# about: A decorator patches what only the parent calls.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import time
from multiprocessing import Pool
from unittest import mock


def double(number):
    return number * 2


@mock.patch("time.time", new=lambda: 0.0)
def measure():
    began = time.time()
    with Pool(1) as pool:
        results = pool.map(double, [1, 2])
    return results, time.time() - began


if __name__ == "__main__":
    print(measure())
