# about: The parent configures logging for itself, and the initializer configures it in every worker.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import logging
import sys
from multiprocessing import Pool

log = logging.getLogger("resize")


def configure():
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(message)s")


def resize(size):
    log.info("resizing %d", size)
    return size // 2


def main():
    configure()
    log.info("begin")
    with Pool(1, initializer=configure) as pool:
        print(pool.map(resize, [10, 20]))


if __name__ == "__main__":
    main()
