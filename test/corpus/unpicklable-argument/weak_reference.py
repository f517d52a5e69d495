# about: A weak reference to a cache entry is handed over.
# run: fork=ok spawn=exception
# differs: exception TypeError
import weakref
from multiprocessing import Process


class Entry:
    value = 3


def show(reference):
    print(reference() is not None)


if __name__ == "__main__":
    entry = Entry()
    process = Process(target=show, args=(weakref.ref(entry),))  # expect: unpicklable-argument weakref.ref
    process.start()
    process.join()
