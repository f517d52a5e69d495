# about: The command line raises the root logger's level; workers use the module's functions of logging.
# args: --debug
# run: fork=ok spawn=ok
# differs: output
import argparse
import logging
import multiprocessing
import sys


def step(number):
    logging.debug("step %d", number)  # expect: inherited-process-state logging.debug
    print("done", number)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--debug", action="store_true")
    options = parser.parse_args()
    root = logging.getLogger()
    root.addHandler(logging.StreamHandler(sys.stdout))  # or: inherited-process-state root
    if options.debug:
        root.setLevel(logging.DEBUG)  # or: inherited-process-state root
    worker = multiprocessing.Process(target=step, args=(1,))
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
