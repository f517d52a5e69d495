# about: A lock is submitted to an executor together with the work.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def write(lock, line):
    with lock:
        return line.strip()


def main():
    lock = multiprocessing.Lock()
    with ProcessPoolExecutor(max_workers=1) as executor:
        future = executor.submit(write, lock, "text\n")  # expect: unshareable-pool-argument lock
        print(future.result())


if __name__ == "__main__":
    main()
