# about: The command line is parsed under the guard; the worker reads its result as a global.
# args: --scale 3
# run: fork=ok spawn=exception
# differs: exception NameError
# differs: variable args
import argparse
from multiprocessing import Process


def worker(number):
    print(number * args.scale)  # expect: guard-only-global args


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Scale numbers.")
    parser.add_argument("--scale", type=int, default=1)
    args = parser.parse_args()
    processes = []
    for number in range(3):
        process = Process(target=worker, args=(number,))
        processes.append(process)
        process.start()
    for process in processes:
        process.join()
