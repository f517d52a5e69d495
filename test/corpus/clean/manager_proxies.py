# about: Lists and locks of a manager may be sent to pool tasks.
# tempts: unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def record(item, results, lock):
    with lock:
        results.append(item)


def main():
    with multiprocessing.Manager() as manager:
        results = manager.list()
        lock = manager.Lock()
        with multiprocessing.Pool(2) as pool:
            pool.starmap(record, [(item, results, lock) for item in (3, 1, 2)])
        print(sorted(results))


if __name__ == "__main__":
    main()
