# about: Warnings are made errors in main; a spawned child only prints them.
# run: fork=ok spawn=ok
# differs: process-state
import warnings
from concurrent.futures import ProcessPoolExecutor


def parse(number):
    if number < 0:
        warnings.warn("negative number")  # expect: inherited-process-state warnings.warn
    return abs(number)


def main():
    warnings.simplefilter("error")  # or: inherited-process-state warnings.simplefilter
    with ProcessPoolExecutor(max_workers=1) as executor:
        future = executor.submit(parse, -3)
    print("refused:", isinstance(future.exception(), UserWarning))


if __name__ == "__main__":
    main()
