import argparse
import dataclasses
from multiprocessing import Pool

from .options import defaults
from .work import transform


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--batch", type=int, default=defaults.batch)
    args = parser.parse_args(argv)
    options = dataclasses.replace(defaults, batch=args.batch)
    options.labels["run"] = "nightly"
    with Pool(2) as pool:
        print(pool.map(transform, [(list(range(6)), options), (list(range(3)), options)]))
    return 0
