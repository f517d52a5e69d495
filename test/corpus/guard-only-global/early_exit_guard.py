# about: the guard is an early exit; what comes behind it is the parent's alone
# run: fork=ok spawn=exception
# differs: output
import sys
from multiprocessing import Pool


def area(side):
    return side * side * unit  # expect: guard-only-global unit


if __name__ != "__main__":
    pass
else:
    unit = int("2")
    with Pool(2) as pool:
        print(pool.map(area, [1, 2]))
    sys.exit(0)
