# about: The recursion limit is raised in main; the spawned child descends with the default one.
# run: fork=ok spawn=ok
# differs: process-state
import sys
from multiprocessing import Process


def depth(nested):
    return 1 + max((depth(item) for item in nested), default=0)


def measure(levels):
    if levels * 2 > sys.getrecursionlimit():  # expect: inherited-process-state sys.getrecursionlimit
        print("too deep for me")
        return
    nested = []
    for _ in range(levels):
        nested = [nested]
    print("depth", depth(nested))


if __name__ == "__main__":
    sys.setrecursionlimit(5000)  # or: inherited-process-state sys.setrecursionlimit
    worker = Process(target=measure, args=(800,))
    worker.start()
    worker.join()
