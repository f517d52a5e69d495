# about: args is None at import and parsed in main; None has no attributes.
# args: --prefix item
# run: fork=ok spawn=exception
# differs: variable args spawn=None
# differs: exception AttributeError
import argparse
import sys
from concurrent.futures import ProcessPoolExecutor

args = None


def label(number):
    return "%s-%03d" % (args.prefix, number)  # expect: stale-global args


def parse_args(argv):
    parser = argparse.ArgumentParser(description="Print labels.")
    parser.add_argument("--prefix", default="x")
    parser.add_argument("--count", type=int, default=3)
    return parser.parse_args(argv)


def main():
    global args
    args = parse_args(sys.argv[1:])
    with ProcessPoolExecutor(max_workers=2) as pool:
        for text in pool.map(label, range(args.count)):
            print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
