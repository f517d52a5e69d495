# about: Fork is taken where the platform has it, else spawn.
# tempts: fork-only-api default-method-change
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import sys

method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"


def describe(number):
    return "item %d" % number


def main():
    context = multiprocessing.get_context(method)
    with context.Pool(1) as pool:
        print(pool.map(describe, [1, 2]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
