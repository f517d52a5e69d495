# about: A named tuple of plain values is an argument.
# tempts: unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
from collections import namedtuple
from multiprocessing import Pool

Point = namedtuple("Point", "x y")


def mirror(point):
    return Point(point.y, point.x)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(mirror, [Point(1, 2), Point(3, 4)]))
