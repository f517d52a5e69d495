# about: A decorated task whose decorator keeps its name and place.
# tempts: unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
import functools
from multiprocessing import Pool


def traced(function):
    @functools.wraps(function)
    def inner(*args):
        return function.__name__, function(*args)

    return inner


@traced
def half(number):
    return number / 2


@functools.lru_cache(maxsize=None)
def third(number):
    return number / 3


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(half, [2, 4]))
        print(pool.map(third, [3, 6]))
