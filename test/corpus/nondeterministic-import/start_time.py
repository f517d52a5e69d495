# about: The start time is taken at import, and elapsed time is counted from it in the child.
# run: fork=ok spawn=ok
# differs: variable STARTED
import time
from multiprocessing import Process

STARTED = time.time()


def work(began):
    print("same clock start:", began == STARTED)  # expect: nondeterministic-import STARTED


def main():
    worker = Process(target=work, args=(STARTED,))
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
