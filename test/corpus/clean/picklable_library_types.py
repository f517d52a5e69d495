# about: Loggers, paths, patterns, dates, enums and named tuples all pickle.
# tempts: unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import collections
import datetime
import enum
import logging
import pathlib
import re
from multiprocessing import Process

Point = collections.namedtuple("Point", "x y")


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


def show(logger, path, pattern, day, colour, point):
    print(logger.name, path.name, bool(pattern.match("abc")), day.year, colour is Colour.RED, point.x)


def main():
    arguments = (
        logging.getLogger("app"),
        pathlib.Path("data") / "in.csv",
        re.compile("[a-c]+"),
        datetime.date(2024, 2, 29),
        Colour.RED,
        Point(3, 4),
    )
    process = Process(target=show, args=arguments)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
