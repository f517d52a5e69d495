# about: The start of the pool asks whether it runs in the main process.
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def worker(number):
    return number * 10


def run():
    with multiprocessing.Pool(1) as pool:
        print(pool.map(worker, [1, 2]))


if multiprocessing.current_process().name == "MainProcess" and __name__ == "__main__":
    run()
