# about: A partial of a nested function is submitted.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
import functools
from concurrent.futures import ProcessPoolExecutor


def main():
    def power(base, exponent):
        return base**exponent

    with ProcessPoolExecutor(1) as executor:
        square = functools.partial(power, exponent=2)
        print(executor.submit(square, 3).result())  # expect: unpicklable-task square


if __name__ == "__main__":
    main()
