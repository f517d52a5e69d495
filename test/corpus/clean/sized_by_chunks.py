# about: a large list is mapped item by item: that is what map is for
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


def inc(n):
    return n + 1


if __name__ == "__main__":
    numbers = list(range(300_000))
    with Pool(2) as pool:
        print(sum(pool.map(inc, numbers, chunksize=50_000)))
