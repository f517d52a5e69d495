# about: The order of a set of numbers is the same in every process.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

PRIMES = {2, 3, 5, 7, 11}


def listed(_):
    return list(PRIMES), hash((1, 2, 3))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(listed, [0])[0] == (list(PRIMES), hash((1, 2, 3))))
