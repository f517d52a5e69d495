# about: Each worker keeps a cache of its own; the parent never reads it.
# tempts: child-mutation-lost stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

_memo = {}


def fibonacci(n):
    if n < 2:
        return n
    if n not in _memo:
        _memo[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return _memo[n]


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(fibonacci, [10, 20]))
