import multiprocessing


def double(n):
    return n * 2


def total(numbers):
    pool = multiprocessing.Pool(2)
    try:
        return sum(pool.map(double, numbers))
    finally:
        pool.terminate()
