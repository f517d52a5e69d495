# about: A namedtuple carries a thread pool's lock to the child.
# run: fork=ok spawn=exception
# differs: exception TypeError
import collections
import threading
from multiprocessing import Process

Context = collections.namedtuple("Context", "name lock")


def handle(context, path):
    with context.lock:
        print(context.name, path)


def main():
    context = Context("api", threading.Lock())
    worker = Process(target=handle, args=(context, "/users"))  # expect: unpicklable-argument context
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
