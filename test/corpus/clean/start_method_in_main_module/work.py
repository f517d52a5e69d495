import multiprocessing


def double(n):
    return 2 * n


def run():
    with multiprocessing.Pool(1) as pool:
        return pool.map(double, [1, 2])
