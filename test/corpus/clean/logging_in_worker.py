# about: logging is configured in main and again by the pool's initializer
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import logging
import sys
from multiprocessing import Pool

log = logging.getLogger("app")


def configure(level):
    logging.basicConfig(level=level, stream=sys.stdout, format="%(message)s")


def work(n):
    log.info("work %d", n)
    return n


def main():
    configure(logging.INFO)
    with Pool(1, initializer=configure, initargs=(logging.INFO,)) as pool:
        print(pool.map(work, [1]))
        pool.close()
        pool.join()


if __name__ == "__main__":
    main()
