# about: sys.exit(main()) as the last line of a command line tool, unguarded.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import argparse
import sys
from multiprocessing import Process


def checksum(text):
    print(text, sum(text.encode()) % 256)


def parse(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="*", default=["alpha", "beta"])
    return parser.parse_args(argv)


def main(argv=None):
    options = parse(argv)
    for word in options.words:
        Process(target=checksum, args=(word,)).start()  # expect: missing-main-guard Process
    return 0


sys.exit(main())  # or: missing-main-guard main
