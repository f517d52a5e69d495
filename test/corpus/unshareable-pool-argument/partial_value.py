# about: A shared value bound by a partial.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp
from functools import partial


def add(total, amount):
    with total.get_lock():
        total.value += amount


def main():
    total = mp.Value("i", 0)
    with mp.Pool(2) as pool:
        pool.map(partial(add, total), [1, 2, 3])  # expect: unshareable-pool-argument total
    print(total.value)


if __name__ == "__main__":
    main()
