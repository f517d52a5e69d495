# about: Logging is configured from a dict in main; workers log below the default level.
# run: fork=ok spawn=ok
# differs: output
import logging
import logging.config
from concurrent.futures import ProcessPoolExecutor

SETTINGS = {
    "version": 1,
    "formatters": {"short": {"format": "%(name)s: %(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short"}},
    "root": {"level": "DEBUG", "handlers": ["out"]},
}


def transform(row):
    logging.getLogger(__name__).debug("row %s", row)  # expect: inherited-process-state logging.getLogger
    return row * 2


def main():
    logging.config.dictConfig(SETTINGS)  # or: inherited-process-state logging.config.dictConfig
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(list(executor.map(transform, [1, 2])))


if __name__ == "__main__":
    main()
