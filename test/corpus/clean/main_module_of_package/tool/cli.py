"""The command line."""

import argparse

from . import work


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="+", type=int)
    options = parser.parse_args()
    for size, area in work.areas(options.sizes):
        print(size, area)
    return 0
