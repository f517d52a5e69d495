# about: a Value bound by partial to the function of map
# run: fork=exception spawn=exception
# differs: nothing
import functools
from multiprocessing import Pool, Value


def bump(counter, n):
    with counter.get_lock():
        counter.value += n


if __name__ == "__main__":
    counter = Value("i", 0)
    with Pool() as pool:
        pool.map(functools.partial(bump, counter), range(4))  # expect: unshareable-pool-argument counter
    print(counter.value)
