# about: arguments that look dangerous and can be pickled
# tempts: unpicklable-argument unpicklable-target
# run: fork=ok spawn=ok
# differs: nothing
import collections
import datetime
import decimal
import enum
import functools
import multiprocessing
import operator
import pathlib
import re
import types
import uuid


class Color(enum.Enum):
    RED = 1


Point = collections.namedtuple("Point", "x y")


def count(args):
    print(len(args))


def main():
    args = [
        Color.RED,
        Point(1, 2),
        re.compile("x"),
        pathlib.Path("."),
        datetime.date(2020, 1, 1),
        decimal.Decimal("1.5"),
        functools.partial(print, "x"),
        operator.itemgetter(1),
        types.SimpleNamespace(a=1),
        uuid.UUID(int=1),
        range(3),
        collections.Counter("aab"),
        collections.defaultdict(list),
        slice(1, 2),
        Exception("x"),
        len,
        str.upper,
        int,
    ]
    p = multiprocessing.Process(target=count, args=(args,))
    p.start()
    p.join()


if __name__ == "__main__":
    main()
