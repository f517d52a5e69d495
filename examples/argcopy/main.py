"""A value set under the main guard, read by pool workers.

Try it with:  -i 2

Under fork the workers are copies of the parent, so they see ``argcopy == 2``.
Under spawn and forkserver they import this file afresh: the guard does not run
there, and ``argcopy`` is still 0. ``args.input`` is 2 everywhere, because the
command line travels to the workers, which parse it again.
"""

import argparse
from multiprocessing import Pool


def parse_command_line():
    parser = argparse.ArgumentParser(description="Scale ten numbers in four processes.")
    parser.add_argument("-i", "--input", type=int, default=0, help="the factor")
    args = parser.parse_args()
    print("parsed: input =", args.input)
    return args


args = parse_command_line()
argcopy = 0


def scale(n):
    print(n - n * args.input)
    return n * argcopy


if __name__ == "__main__":
    argcopy = args.input
    with Pool(4) as pool:
        print(pool.map(scale, range(10)))
        pool.close()
        pool.join()  # else a worker that is still importing would be ended
