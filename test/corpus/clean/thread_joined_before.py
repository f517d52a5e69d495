# about: Threads that are over before the first process starts.
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process

pages = {}


def download(name):
    pages[name] = name * 2


def parse(page):
    print(len(page))


def main():
    threads = [threading.Thread(target=download, args=(name,)) for name in ("ab", "cde")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in sorted(pages):
        process = Process(target=parse, args=(pages[name],))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
