# about: A context manager of the program's own makes the pool; it is entered under the guard only.
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import contextlib
import multiprocessing as mp


@contextlib.contextmanager
def workers(count):
    pool = mp.Pool(count)
    try:
        yield pool
    finally:
        pool.close()
        pool.join()


def gcd(pair):
    a, b = pair
    while b:
        a, b = b, a % b
    return a


def main():
    with workers(2) as pool:
        print(pool.map(gcd, [(12, 18), (7, 5)]))


if __name__ == "__main__":
    main()
