# about: The first entry of a list is replaced in main.
# run: fork=ok spawn=ok
# differs: variable
from multiprocessing import Pool

levels = ["info", "error"]


def describe(number):
    return levels[0] + str(number)  # expect: stale-mutation levels


if __name__ == "__main__":
    levels[0] = "debug"
    with Pool(1) as pool:
        print(pool.map(describe, [1, 2]))
