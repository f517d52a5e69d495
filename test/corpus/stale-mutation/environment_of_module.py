# about: The parent replaces a function of the standard library, as tests that freeze time do.
# run: fork=ok spawn=ok
# differs: output
import time
from multiprocessing import Process


def frozen():
    return 0.0


def stamp(name):
    print(name, "at zero:", time.time() == 0.0)  # expect: stale-mutation time.time


def main():
    time.time = frozen
    process = Process(target=stamp, args=("event",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
