# about: sys.exit(main()) where it belongs, with an early return in main.
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import argparse
import sys
from concurrent.futures import ProcessPoolExecutor


def count(line):
    return len(line.split())


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("lines", nargs="*")
    options = parser.parse_args(argv)
    if not options.lines:
        options.lines = ["nothing to", "count"]
    if options.lines == ["-"]:
        return 2
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(sum(executor.map(count, options.lines)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
