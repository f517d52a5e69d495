# about: the guard is part of a larger condition
# tempts: missing-main-guard guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
import os
from multiprocessing import Pool


def inc(n):
    return n + 1


if __name__ == "__main__" and not os.environ.get("NO_RUN"):
    numbers = [1, 2]
    with Pool(1) as pool:
        print(pool.map(inc, numbers))
