# about: The parent adds a handler to the application's logger; the child's logger has none.
# run: fork=ok spawn=ok
# differs: output
import logging
import sys
from multiprocessing import Pool

log = logging.getLogger("app.import")


def load(name):
    log.warning("loading %s", name)  # expect: inherited-process-state log
    return len(name)


def set_up_logging():
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    log.addHandler(handler)  # or: inherited-process-state log
    log.propagate = False


def main():
    set_up_logging()
    with Pool(2) as pool:
        print(pool.map(load, ["a.csv", "bb.csv"]))
    print("handlers:", len(log.handlers))


if __name__ == "__main__":
    main()
