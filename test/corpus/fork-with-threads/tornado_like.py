# about: a pool is alternatively bound, the thread is running
# run: fork=ok spawn=ok
# differs: nothing
import sys
import threading
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool


def double(n):
    return n * 2


def main():
    stop = threading.Event()
    ticker = threading.Thread(target=stop.wait)
    ticker.start()
    pool = Pool(2) if len(sys.argv) < 3 else ThreadPool(2)  # expect: fork-with-threads Pool
    print(pool.map(double, [1, 2]))
    pool.close()
    pool.join()
    stop.set()
    ticker.join()


if __name__ == "__main__":
    main()
