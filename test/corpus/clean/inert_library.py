# about: Functions that start processes are defined here, and nobody calls them at import.
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
"""Helpers for programs that want to map over processes."""

import multiprocessing

DEFAULT_WORKERS = 2


def parallel_map(function, items, workers=DEFAULT_WORKERS):
    """Maps over a pool; call it under a main guard."""
    with multiprocessing.Pool(workers) as pool:
        return pool.map(function, items)


class Background:
    """A process that runs one function."""

    def __init__(self, function, *args):
        self.process = multiprocessing.Process(target=function, args=args)

    def __enter__(self):
        self.process.start()
        return self

    def __exit__(self, *exc_info):
        self.process.join()
