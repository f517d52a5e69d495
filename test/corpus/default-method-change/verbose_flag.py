# about: The script trusts the platform's default method, and a global set in main depends on it.
# run: fork=ok spawn=ok
# differs: variable verbose fork=True spawn=False
from multiprocessing import Pool

verbose = False


def describe(number):
    if verbose:  # expect: stale-global verbose
        return "the number %d" % number
    return str(number)


def main():
    global verbose
    verbose = True
    with Pool(2) as pool:  # expect: default-method-change Pool
        print(pool.map(describe, [1, 2]))


if __name__ == "__main__":
    main()
