# about: A command line tool whose state is passed to the workers in a namespace.
# tempts: stale-global unpicklable-task
# args: --factor 3
# run: fork=ok spawn=ok
# differs: nothing
import argparse
import functools
from multiprocessing import Pool


def scale(options, value):
    return value * options.factor


def parse(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--factor", type=int, default=1)
    return parser.parse_args(argv)


def main():
    options = parse()
    with Pool(2) as pool:
        print(pool.map(functools.partial(scale, options), [1, 2, 3]))


if __name__ == "__main__":
    main()
