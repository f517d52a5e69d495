# about: a context manager makes the pool; it is only used under the guard
# tempts: missing-main-guard unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
import contextlib
import multiprocessing


@contextlib.contextmanager
def workers(count):
    pool = multiprocessing.Pool(count)
    try:
        yield pool
    finally:
        pool.close()
        pool.join()


def inc(n):
    return n + 1


def main():
    with workers(2) as pool:
        print(pool.map(inc, [1, 2]))


if __name__ == "__main__":
    main()
