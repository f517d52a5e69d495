# about: The decimal context is set in main; workers compute with 28 digits again.
# run: fork=ok spawn=ok
# differs: result
import decimal
from decimal import Decimal
from multiprocessing import Pool


def precision(_):
    return decimal.getcontext().prec  # expect: inherited-process-state decimal.getcontext


def main():
    decimal.getcontext().prec = 6  # or: inherited-process-state decimal.getcontext
    with Pool(1) as pool:
        print(pool.map(precision, [0]), Decimal(1) / Decimal(7))


if __name__ == "__main__":
    main()
