# about: The time of the start is taken at import and used by the parent only.
# tempts: nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import time
from multiprocessing import Pool

STARTED = time.time()


def elapsed():
    return time.time() - STARTED


def work(number):
    return number


def main():
    with Pool(1) as pool:
        print(pool.map(work, [1, 2]))
    print("fast enough:", elapsed() < 600)


if __name__ == "__main__":
    main()
