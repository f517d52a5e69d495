# about: A thread pool is among the initargs of an executor.
# run: fork=ok spawn=exception
# differs: exception
# python: >=3.10
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

_threads = None


def keep(threads):
    global _threads
    _threads = threads


def ready(number):
    return number, _threads is not None


def main():
    threads = ThreadPoolExecutor(2)
    with ProcessPoolExecutor(1, initializer=keep, initargs=(threads,)) as executor:  # expect: unpicklable-argument threads
        print(list(executor.map(ready, [1, 2])))


if __name__ == "__main__":
    main()
