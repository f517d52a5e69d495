# about: the threads have ended before processes start
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process


def fetch(n, out):
    out.append(n)


def crunch(n):
    print("crunch", n)


def main():
    out = []
    threads = [threading.Thread(target=fetch, args=(n, out)) for n in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    with ThreadPoolExecutor() as ex:
        total = sum(ex.map(abs, out))
    p = Process(target=crunch, args=(total,))
    p.start()
    p.join()


if __name__ == "__main__":
    main()
