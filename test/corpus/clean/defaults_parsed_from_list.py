# about: parse_args of an explicit list at module level gives defaults, and reads no command line.
# tempts: import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import argparse
from multiprocessing import Process

parser = argparse.ArgumentParser()
parser.add_argument("--depth", type=int, default=2)
defaults = parser.parse_args([])


def dive():
    print("depth", defaults.depth)


if __name__ == "__main__":
    diver = Process(target=dive)
    diver.start()
    diver.join()
