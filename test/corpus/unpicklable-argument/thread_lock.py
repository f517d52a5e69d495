# about: A threading lock given to a process, where a multiprocessing lock was meant.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from multiprocessing import Process


def write(lock, text):
    with lock:
        print(text)


if __name__ == "__main__":
    lock = threading.Lock()
    writer = Process(target=write, args=(lock, "first"))  # expect: unpicklable-argument lock
    writer.start()
    writer.join()
