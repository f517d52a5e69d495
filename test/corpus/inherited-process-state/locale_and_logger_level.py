# about: the level of a package's logger is set in main, and the child asks whether it is enabled
# run: fork=ok spawn=ok
# differs: output
import logging
import multiprocessing

logger = logging.getLogger("shop.cart")


def add(item, out):
    logger.debug("adding %s", item)  # expect: inherited-process-state logger.debug
    out.put(item)


def main():
    handler = logging.StreamHandler(__import__("sys").stdout)
    logging.getLogger("shop").addHandler(handler)
    logging.getLogger("shop").setLevel(logging.DEBUG)
    out = multiprocessing.Queue()
    p = multiprocessing.Process(target=add, args=("tea", out))
    p.start()
    p.join()
    print("got", out.get(timeout=5))


if __name__ == "__main__":
    main()
