# about: A thread holds a lock at the moment of the fork: in the child nobody will ever release it.
# run: fork=hang spawn=ok
# differs: exit
import threading
from multiprocessing import Process

lock = threading.Lock()
holding = threading.Event()
release = threading.Event()


def hold():
    with lock:
        holding.set()
        release.wait()


def log(text):
    with lock:
        print(text)


def main():
    holder = threading.Thread(target=hold, daemon=True)
    holder.start()  # or: fork-with-threads holder
    holding.wait()
    child = Process(target=log, args=("from the child",))  # or: fork-with-threads Process
    child.start()  # expect: fork-with-threads child
    child.join()
    release.set()


if __name__ == "__main__":
    main()
