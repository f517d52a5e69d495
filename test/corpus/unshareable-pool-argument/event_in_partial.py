# about: A stop event is bound to the task by a partial.
# run: fork=exception spawn=exception
# differs: nothing
import functools
import multiprocessing


def search(stop, number):
    return None if stop.is_set() else number


def main():
    stop = multiprocessing.Event()
    with multiprocessing.Pool(1) as pool:
        for found in pool.imap_unordered(functools.partial(search, stop), range(3)):  # expect: unshareable-pool-argument stop
            print(found)


if __name__ == "__main__":
    main()
