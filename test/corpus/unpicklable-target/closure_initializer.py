# about: the pool's initializer is a nested function
# run: fork=ok spawn=exception
# differs: output
import os
from multiprocessing import Pool


def read_env(name):
    return os.environ.get(name, "unset")


def run(level):
    def init():
        os.environ["APP_LEVEL"] = str(level)

    with Pool(2, initializer=init) as pool:  # expect: unpicklable-target init
        return pool.map(read_env, ["APP_LEVEL"] * 2)


if __name__ == "__main__":
    print(run(7))
