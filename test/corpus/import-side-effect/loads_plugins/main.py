# about: A package imports its plugins, which announce themselves on the standard output.
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

from plugins import shout


def apply(text):
    return shout.run(text)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(apply, ["a"]))
