# about: each task sets the precision and the filters it needs
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import warnings
from decimal import Decimal, localcontext
from multiprocessing import Pool


def third(n):
    with localcontext() as ctx, warnings.catch_warnings():
        ctx.prec = 5
        warnings.simplefilter("error")
        try:
            warnings.warn("x")
        except UserWarning:
            return str(Decimal(n) / 3)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(third, [1, 2]))
