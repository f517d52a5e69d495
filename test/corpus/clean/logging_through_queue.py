# about: records of the children travel through a queue; each child gets its handler
# tempts: inherited-process-state unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import logging
import logging.handlers
import multiprocessing
import sys


def configure(queue):
    root = logging.getLogger()
    root.addHandler(logging.handlers.QueueHandler(queue))
    root.setLevel(logging.INFO)


def work(queue, n):
    configure(queue)
    logging.getLogger("work").info("number %d", n)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    p = multiprocessing.Process(target=work, args=(queue, 7))
    p.start()
    print(queue.get(timeout=5).getMessage())
    p.join()
    sys.stdout.flush()
