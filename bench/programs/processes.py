"""Starts 64 processes, one after the other, under the method that is named."""

import multiprocessing
import sys


def work():
    pass


if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    for _ in range(64):
        child = multiprocessing.Process(target=work)
        child.start()
        child.join()
