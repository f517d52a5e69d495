# about: The child parses the same command line again, by itself.
# tempts: import-side-effect stale-global
# args: --name Eve
# run: fork=ok spawn=ok
# differs: nothing
import argparse
from multiprocessing import Process


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", default="nobody")
    return parser.parse_args()


def greet():
    print("hello", options().name)


if __name__ == "__main__":
    process = Process(target=greet)
    process.start()
    process.join()
