# about: Logging is configured in main; a spawned child has Python's defaults and drops the message.
# run: fork=ok spawn=ok
# differs: process-state
import logging
import sys
from multiprocessing import Process

logger = logging.getLogger("crawler")


def crawl(url):
    logger.info("crawling %s", url)  # expect: inherited-process-state logger


def main():
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(message)s")  # or: inherited-process-state logging.basicConfig
    crawler = Process(target=crawl, args=("http://example.org",))
    crawler.start()
    crawler.join()


if __name__ == "__main__":
    main()
