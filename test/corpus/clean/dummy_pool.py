# about: multiprocessing.dummy is made of threads, in spite of its name.
# tempts: unpicklable-task child-mutation-lost missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing.dummy import Pool

cache = {}


def look_up(key):
    cache[key] = key * 2
    return cache[key]


if __name__ == "__main__":
    with Pool(4) as pool:
        print(pool.map(lambda key: look_up(key), [1, 2, 3]))
    print(sorted(cache))
