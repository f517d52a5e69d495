# about: a process forks by hand while a worker thread runs
# run: fork=ok spawn=ok
# differs: nothing
import os
import threading
import time


def pump(stop):
    while not stop.is_set():
        time.sleep(0.01)


def main():
    stop = threading.Event()
    thread = threading.Thread(target=pump, args=(stop,))
    thread.start()
    pid = os.fork()  # expect: fork-with-threads os.fork; fork-only-api os.fork
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    stop.set()
    thread.join()
    print("parent done")


if __name__ == "__main__":
    main()
