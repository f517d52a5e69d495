# about: A fork context is asked for only where there is one.
# tempts: fork-only-api
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import os


def reset():
    pass


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=reset)


def context():
    if "fork" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def half(number):
    return number / 2


def main():
    with context().Pool(1) as pool:
        print(pool.map(half, [1, 2]))


if __name__ == "__main__":
    main()
