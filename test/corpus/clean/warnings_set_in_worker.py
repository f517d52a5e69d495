# about: The filter is set at import, so every process has it.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import decimal
import warnings
from multiprocessing import Pool

warnings.simplefilter("ignore")
decimal.getcontext().prec = 5


def divide(pair):
    warnings.warn("dividing")
    return str(decimal.Decimal(pair[0]) / decimal.Decimal(pair[1]))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(divide, [(1, 3), (2, 3)]))
