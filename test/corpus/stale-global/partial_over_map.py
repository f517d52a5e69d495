# about: A partial is mapped over a pool, and the function within reads a global set by a class method.
# run: fork=ok spawn=ok
# differs: variable separator fork=';' spawn=','
import multiprocessing
from functools import partial

separator = ","


class Settings:
    @classmethod
    def apply(cls, options):
        global separator
        separator = options["separator"]


def join_row(quote, row):
    return separator.join(quote + cell + quote for cell in row)  # expect: stale-global separator


def main():
    Settings.apply({"separator": ";"})
    rows = [["a", "b"], ["c", "d"]]
    with multiprocessing.Pool(2) as pool:
        for line in pool.map(partial(join_row, "'"), rows):
            print(line)


if __name__ == "__main__":
    main()
