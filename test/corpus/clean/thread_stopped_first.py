# about: The helper thread is stopped and joined before the pool is made.
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import queue
import threading
from multiprocessing import Pool

lines = queue.Queue()


def pump():
    for line in iter(lines.get, None):
        print(line)


def work(number):
    return -number


def main():
    pumper = threading.Thread(target=pump)
    pumper.start()
    lines.put("reading")
    lines.put(None)
    pumper.join()
    with Pool(1) as pool:
        print(pool.map(work, [1, 2]))


if __name__ == "__main__":
    main()
