# about: a Lock in the tuples for starmap
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Lock, Pool


def write(lock, text):
    with lock:
        return text


def main():
    lock = Lock()
    with Pool(2) as pool:
        print(pool.starmap(write, [(lock, "a"), (lock, "b")]))  # expect: unshareable-pool-argument lock


if __name__ == "__main__":
    main()
