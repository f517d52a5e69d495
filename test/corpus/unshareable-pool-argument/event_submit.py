# about: an Event is submitted to an executor
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def wait_for(event, name):
    event.wait(1)
    return name


def main():
    event = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1) as ex:
        future = ex.submit(wait_for, event, "job")  # expect: unshareable-pool-argument event
        event.set()
        print(future.result(timeout=5))


if __name__ == "__main__":
    main()
