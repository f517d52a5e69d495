# about: initargs are pickled as well, once for each worker.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from multiprocessing import Pool

shared = {}


def keep(lock):
    shared["lock"] = lock


def add(pair):
    with shared["lock"]:
        return pair[0] + pair[1]


if __name__ == "__main__":
    guard = threading.RLock()
    with Pool(2, initializer=keep, initargs=(guard,)) as pool:  # expect: unpicklable-argument guard
        print(pool.map(add, [(1, 2), (3, 4)]))
