# about: The process id of the parent is kept at import, under the belief that only the parent imports.
# run: fork=ok spawn=ok
# differs: variable PARENT
import os
from multiprocessing import Process

PARENT = os.getpid()


def is_worker():
    return os.getpid() != PARENT  # expect: nondeterministic-import PARENT


def task():
    print("running in a worker:", is_worker())


if __name__ == "__main__":
    process = Process(target=task)
    process.start()
    process.join()
