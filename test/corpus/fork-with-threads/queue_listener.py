# about: A queue listener's thread of logging runs when the worker is started.
# run: fork=ok spawn=ok
# differs: nothing
import logging
import logging.handlers
import multiprocessing
import queue


def crunch(size):
    print(sum(range(size)))


if __name__ == "__main__":
    records = queue.Queue()
    listener = logging.handlers.QueueListener(records, logging.StreamHandler())
    listener.start()  # or: fork-with-threads listener
    worker = multiprocessing.Process(target=crunch, args=(10,))  # or: fork-with-threads multiprocessing.Process
    worker.start()  # expect: fork-with-threads worker
    worker.join()
    listener.stop()
