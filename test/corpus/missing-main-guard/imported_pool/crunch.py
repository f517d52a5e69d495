"""Number crunching on a pool that everybody shares."""

import multiprocessing


def crunch(number):
    return sum(i * i for i in range(number))


_pool = multiprocessing.Pool(2)  # expect: missing-main-guard Pool


def crunch_all(numbers):
    return _pool.map(crunch, numbers)
