# about: a lock goes to the workers by initargs and becomes their global
# tempts: unshared-primitive unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Lock, Pool


def init(l):
    global lock
    lock = l


def work(n):
    with lock:
        return n * 10


if __name__ == "__main__":
    l = Lock()
    pool = Pool(2, initializer=init, initargs=(l,))
    print(pool.map(work, range(3)))
    pool.close()
    pool.join()
