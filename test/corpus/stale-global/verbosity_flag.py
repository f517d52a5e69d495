# about: an option of the command line is stored in a global by main() and read by the workers
# run: fork=ok spawn=ok
# differs: output
import argparse
from multiprocessing import Pool

VERBOSE = False


def convert(n):
    if VERBOSE:  # expect: stale-global VERBOSE
        return "converted %d" % n
    return str(n)


def main(argv=None):
    global VERBOSE
    parser = argparse.ArgumentParser(description="convert things")
    parser.add_argument("-v", "--verbose", action="store_true", default=True)
    options = parser.parse_args(argv)
    VERBOSE = options.verbose
    pool = Pool(2)
    for line in pool.imap(convert, range(3)):
        print(line)
    pool.close()
    pool.join()


if __name__ == "__main__":
    main()
