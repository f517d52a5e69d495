# about: the decimal context's precision is set under the guard
# run: fork=ok spawn=ok
# differs: output
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal, getcontext


def third(n):
    return str(Decimal(n) / Decimal(3))  # expect: inherited-process-state Decimal(n)


if __name__ == "__main__":
    getcontext().prec = 5
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(third, [1, 2])))
