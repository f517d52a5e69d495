# about: Errors are counted by tasks in a Counter.
# run: fork=ok spawn=ok
# differs: nothing
import collections
from multiprocessing import Pool

errors = collections.Counter()


def parse(text):
    try:
        return int(text)
    except ValueError:
        errors.update([text])  # expect: child-mutation-lost errors
        return None


def main():
    with Pool(2) as pool:
        numbers = pool.map(parse, ["1", "x", "3"])
    print(numbers, sum(errors.values()), "errors")  # or: child-mutation-lost errors


if __name__ == "__main__":
    main()
