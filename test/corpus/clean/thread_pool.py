# about: ThreadPool and multiprocessing.dummy are threads: they see every global.
# tempts: unpicklable-task child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing.dummy import Pool
from multiprocessing.pool import ThreadPool

factor = 1
seen = []


def scale(number):
    seen.append(number)
    return number * factor


if __name__ == "__main__":
    factor = 5
    extra = 2
    with ThreadPool(2) as pool:
        print(pool.map(scale, [1, 2, 3]))
    with Pool(2) as pool:
        print(pool.map(lambda number: number + extra, [1, 2, 3]))
    print(sorted(seen))
