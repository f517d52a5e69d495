# about: the recursion limit is raised in the parent and a deep walk runs in the child
# run: fork=ok spawn=ok
# differs: output
import multiprocessing
import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def walk(out):
    out.put(sys.getrecursionlimit())  # expect: inherited-process-state sys.getrecursionlimit


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    out = multiprocessing.Queue()
    p = multiprocessing.Process(target=walk, args=(out,))
    p.start()
    print("limit", out.get(timeout=5))
    p.join()
