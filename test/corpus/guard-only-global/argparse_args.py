# about: args is bound under the guard and a helper of the worker reads it
# run: fork=ok spawn=exception
# differs: output
import argparse
from multiprocessing import Pool


def parse(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=3)
    return parser.parse_args(argv)


def scaled(value):
    return value * args.scale  # expect: guard-only-global args


def job(value):
    return scaled(value) + 1


if __name__ == '__main__':
    args = parse()
    with Pool(2) as pool:
        print(pool.map(job, [1, 2, 3]))
