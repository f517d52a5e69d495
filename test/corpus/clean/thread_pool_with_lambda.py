# about: a pool of threads takes lambdas, locks and changes globals
# tempts: unpicklable-task child-mutation-lost unpicklable-argument unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing.pool import ThreadPool

lock = threading.Lock()
seen = []


def visit(n):
    with lock:
        seen.append(n)
    return n


if __name__ == "__main__":
    with ThreadPool(3) as pool:
        print(sorted(pool.map(lambda n: visit(n) + 1, range(3))))
    print(sorted(seen))
