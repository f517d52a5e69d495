# about: A timing decorator without wraps makes the task's function unfindable.
# run: fork=exception spawn=exception
# differs: nothing
import time
from multiprocessing import Pool


def timed(function):
    def inner(*args, **kwargs):
        began = time.perf_counter()
        result = function(*args, **kwargs)
        return result, time.perf_counter() - began < 60

    return inner


@timed
def factorial(number):
    return 1 if number < 2 else number * 2


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(factorial, [1, 2, 3]))  # expect: unpicklable-task factorial
