# about: The cache file is named after the process that imports the module.
# run: fork=ok spawn=ok
# differs: variable CACHE
import os
from concurrent.futures import ProcessPoolExecutor

CACHE = os.path.join("cache", "%d.db" % os.getpid())


def location(_):
    return CACHE  # expect: nondeterministic-import CACHE


def main():
    with ProcessPoolExecutor(1) as executor:
        print("one cache:", list(executor.map(location, [0])) == [CACHE])


if __name__ == "__main__":
    main()
