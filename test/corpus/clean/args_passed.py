# about: options of the command line are passed with partial
# tempts: stale-global guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
import argparse
from functools import partial
from multiprocessing import Pool


def scale(factor, n):
    return factor * n


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--factor", type=int, default=3)
    args = parser.parse_args()
    with Pool(2) as pool:
        print(pool.map(partial(scale, args.factor), range(3)))
