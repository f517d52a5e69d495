# about: Records of the children travel through a queue that they are given; the parent's handlers are its own.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import logging
import logging.handlers
import multiprocessing


def work(number, records):
    logger = logging.getLogger("worker-%d" % number)
    logger.addHandler(logging.handlers.QueueHandler(records))
    logger.setLevel(logging.INFO)
    logger.info("number %d", number)


def main():
    records = multiprocessing.Queue()
    worker = multiprocessing.Process(target=work, args=(1, records))
    worker.start()
    print(records.get().getMessage())
    worker.join()


if __name__ == "__main__":
    main()
