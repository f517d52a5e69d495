"""Functions for worker processes."""

import multiprocessing

multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method


def double(number):
    return 2 * number
