"""Maps 10,000 items over four workers, five at a time, under the method that is named."""

import multiprocessing
import sys


def double(number):
    return 2 * number


if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    with multiprocessing.Pool(4) as pool:
        results = pool.map(double, range(10_000), chunksize=5)
        pool.close()
        pool.join()
