# about: A function that prints is called at import only if the module is asked for its version.
# tempts: import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Pool

__version__ = "2.1"


def show_version(argv):
    if "--version" not in argv:
        return
    print(__version__)
    sys.exit(0)


show_version(sys.argv)


def work(number):
    return number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [1]))
