# about: os.fork and a fork context are only reached where there is fork
# tempts: fork-only-api
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import os
import sys


def context():
    if sys.platform.startswith("linux"):
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def detach():
    if os.name == "nt":
        return None
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return True


def work(n):
    return n


if __name__ == "__main__":
    print(detach())
    with context().Pool(1) as pool:
        print(pool.map(work, [1]))
