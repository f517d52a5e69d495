# about: a decorator takes a global semaphore around the worker
# run: fork=ok spawn=ok
# differs: nothing
import functools
import multiprocessing

limiter = multiprocessing.BoundedSemaphore(1)


def limited(func):
    @functools.wraps(func)
    def inner(*args):
        with limiter:  # expect: unshared-primitive limiter
            return func(*args)
    return inner


@limited
def visit(n, out):
    out.put(n)


if __name__ == "__main__":
    out = multiprocessing.Queue()
    ps = [multiprocessing.Process(target=visit, args=(n, out)) for n in range(2)]
    for p in ps:
        p.start()
    print(sorted(out.get(timeout=5) for _ in ps))
    for p in ps:
        p.join()
