# about: What is printed and parsed stands in functions that only the guard calls.
# tempts: import-side-effect
# args: --count 2
# run: fork=ok spawn=ok
# differs: nothing
if __name__ == "__main__":
    print("starting")

import argparse
from multiprocessing import Process


def banner():
    print("=" * 10)


def command_line():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int)
    return parser.parse_args()


def work(number):
    print("work", number)


def main(options):
    banner()
    for number in range(options.count):
        process = Process(target=work, args=(number,))
        process.start()
        process.join()


if __name__ == "__main__":
    main(command_line())
