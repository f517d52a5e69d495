# about: an executor is chosen by a flag; a listener thread runs either way
# run: fork=ok spawn=ok
# differs: nothing
import logging
import logging.handlers
import queue
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def work(n):
    return n * 2


def main(threads=False):
    records = queue.Queue()
    listener = logging.handlers.QueueListener(records, logging.NullHandler())
    listener.start()
    pool_class = ThreadPoolExecutor if threads else ProcessPoolExecutor
    with pool_class(max_workers=2) as pool:  # or: fork-with-threads pool_class
        print(list(pool.map(work, [1, 2])))  # expect: fork-with-threads pool.map
    listener.stop()


if __name__ == "__main__":
    main()
