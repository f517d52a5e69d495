# about: A from import copies the value at import: what happens to the module later is not seen anywhere.
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

import limits
from limits import MAXIMUM


def check(value):
    print(value, "is fine" if value <= MAXIMUM else "is too much")


if __name__ == "__main__":
    limits.MAXIMUM = 1
    for value in (5, 50):
        process = Process(target=check, args=(value,))
        process.start()
        process.join()
