# about: a thread pool is in use when the processes are started
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process


def compute(n):
    print("computed", n)


def fetch(n):
    return n * 2


def main():
    with ThreadPoolExecutor(max_workers=2) as threads:
        pages = list(threads.map(fetch, range(3)))
        for page in pages:
            p = Process(target=compute, args=(page,))
            p.start()  # expect: fork-with-threads p.start
            p.join()


if __name__ == "__main__":
    main()
