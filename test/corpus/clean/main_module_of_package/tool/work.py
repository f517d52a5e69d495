"""What the tool does."""

from concurrent.futures import ProcessPoolExecutor

PRECISION = 2


def area(size):
    return size, round(size * size * 3.14159, PRECISION)


def areas(sizes):
    with ProcessPoolExecutor(max_workers=1) as executor:
        return list(executor.map(area, sizes))
