# about: an executor is given a fork context by name, inline
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def area(r):
    return 3 * r * r


def main():
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:  # expect: fork-only-api multiprocessing.get_context
        print(list(pool.map(area, [1, 2])))


if __name__ == "__main__":
    main()
