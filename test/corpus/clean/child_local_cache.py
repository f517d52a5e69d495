# about: a cache that each child fills for itself; the parent never reads it
# tempts: child-mutation-lost stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

_cache = {}


def fib(n):
    if n in _cache:
        return _cache[n]
    value = n if n < 2 else fib(n - 1) + fib(n - 2)
    _cache[n] = value
    return value


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(fib, [10, 20]))
