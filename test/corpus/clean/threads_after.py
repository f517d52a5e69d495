# about: the pool is made before the thread starts
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Pool


def work(n):
    return n


if __name__ == "__main__":
    pool = Pool(2)
    stop = threading.Event()
    t = threading.Thread(target=stop.wait)
    t.start()
    print(pool.map(work, [1, 2]))
    pool.close()
    pool.join()
    stop.set()
    t.join()
