# about: a cached function is warm in the parent and cold in the child; the answers are the same
# tempts: stale-mutation child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import functools
from multiprocessing import Pool


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


if __name__ == "__main__":
    print(fib(20))
    with Pool(2) as pool:
        print(pool.map(fib, [10, 20]))
