# about: Commands are chosen from a table under the guard; each starts its own pool.
# tempts: missing-main-guard default-method-change
# args: double
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Pool


def twice(number):
    return 2 * number


def double():
    with Pool(1) as pool:
        print(pool.map(twice, [1, 2]))


def nothing():
    print("nothing to do")


COMMANDS = {"double": double, "nothing": nothing}

if __name__ == "__main__":
    COMMANDS.get(sys.argv[1], nothing)()
