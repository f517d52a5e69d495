# about: A shared counter is in the tuples of a starmap.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool, Value


def count(counter, amount):
    with counter.get_lock():
        counter.value += amount


def main():
    counter = Value("i", 0)
    with Pool(2) as pool:
        pool.starmap(count, [(counter, 1), (counter, 2)])  # expect: unshareable-pool-argument counter
    print(counter.value)


if __name__ == "__main__":
    main()
