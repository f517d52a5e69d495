# about: A module whose attributes main reads, and never sets; the worker does the same.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import math
from multiprocessing import Pool

OPERATIONS = ("sqrt", "floor")


def compute(job):
    name, value = job
    return getattr(math, name)(value)


def main():
    jobs = [(name, 9.5) for name in OPERATIONS if hasattr(math, name)]
    total = math.tau
    with Pool(2) as pool:
        print([round(value, 2) for value in pool.map(compute, jobs)], round(total, 2))


if __name__ == "__main__":
    main()
