# about: The initializer configures logging in each worker, main does so for itself.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import logging
import sys
from multiprocessing import Pool

logger = logging.getLogger("jobs")


def configure():
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(name)s: %(message)s", force=True)


def work(number):
    logger.info("working on %d", number)
    return logger.isEnabledFor(logging.INFO)


def main():
    configure()
    with Pool(2, initializer=configure) as pool:
        enabled = pool.map(work, range(3))
    logger.info("all enabled: %s", all(enabled))


if __name__ == "__main__":
    main()
