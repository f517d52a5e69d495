# about: a pool by the default method where a global is stale: the finding and its consequence
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

limit = 10


def clip(n):
    return min(n, limit)  # expect: stale-global limit


if __name__ == "__main__":
    limit = 3
    with Pool(2) as pool:  # expect: default-method-change Pool
        print(pool.map(clip, [1, 5, 20]))
