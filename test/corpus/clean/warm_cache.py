# about: A cache of pure results warmed in the parent: children compute the same again.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from functools import lru_cache
from multiprocessing import Pool


@lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def last_digit(n):
    return fibonacci(n) % 10


if __name__ == "__main__":
    fibonacci(50)
    with Pool(2) as pool:
        print(pool.map(last_digit, [30, 40, 50]))
