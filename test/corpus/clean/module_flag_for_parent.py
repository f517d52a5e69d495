# about: A verbosity flag set in main is read by the parent's own functions only.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Pool

verbose = False


def note(text):
    if verbose:
        print(text)


def work(number):
    return number + 1


def main(argv):
    global verbose
    verbose = "-q" not in argv
    note("starting")
    with Pool(1) as pool:
        results = pool.map(work, [1, 2])
    note("done: %s" % results)


if __name__ == "__main__":
    main(sys.argv[1:])
