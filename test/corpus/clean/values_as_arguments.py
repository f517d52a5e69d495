# about: What main parsed goes to the workers as an argument, under the name of a global of the guard.
# tempts: guard-only-global
# args: --scale 3
# run: fork=ok spawn=ok
# differs: nothing
import argparse
from multiprocessing import Process


def worker(number, args):
    print(number * args.scale)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1)
    args = parser.parse_args()
    processes = [Process(target=worker, args=(number, args)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
