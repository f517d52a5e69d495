# about: A timer that saves now and then runs while workers are started.
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Pool


def autosave():
    pass


def work(number):
    return number * 3


if __name__ == "__main__":
    timer = threading.Timer(30, autosave)
    timer.daemon = True
    timer.start()  # or: fork-with-threads timer
    pool = Pool(2)  # expect: fork-with-threads Pool
    print(pool.map(work, [1, 2]))
    pool.close()
    pool.join()
    timer.cancel()
