# about: a global lock is used by pool workers
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Lock, Pool

lock = Lock()


def save(n):
    with lock:  # expect: unshared-primitive lock
        return n, id(lock) != 0


if __name__ == "__main__":
    with Pool(2) as p:
        print(p.map(save, range(3)))
