# about: An accounting script sets the rounding of its context in the parent.
# run: fork=ok spawn=ok
# differs: result
import decimal
from multiprocessing import get_context


def half(amount):
    return str(decimal.Decimal(amount).quantize(decimal.Decimal("1")))  # expect: inherited-process-state decimal.Decimal


def main():
    context = decimal.getcontext()
    context.rounding = decimal.ROUND_UP  # or: inherited-process-state context.rounding
    with get_context().Pool(1) as pool:
        print(pool.map(half, ["0.1", "1.1"]))


if __name__ == "__main__":
    main()
