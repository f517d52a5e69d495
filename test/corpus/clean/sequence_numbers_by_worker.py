# about: An identifier for each worker is made by its initializer.
# tempts: nondeterministic-import stale-global
# run: fork=ok spawn=ok
# differs: nothing
import os
import uuid
from multiprocessing import Pool

worker_id = None


def introduce():
    global worker_id
    worker_id = "%d-%s" % (os.getpid(), uuid.uuid4())


def stamp(number):
    return number, worker_id is not None


if __name__ == "__main__":
    with Pool(2, introduce) as pool:
        print(pool.map(stamp, [1, 2, 3]))
