# about: The guard reversed, joined by and, and negated, each of them once.
# tempts: missing-main-guard guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Pool, Process


def double(number):
    return number * 2


def hello(name):
    print("hello", name)


if "__main__" == __name__ and len(sys.argv) == 1:
    with Pool(1) as pool:
        print(pool.map(double, [1, 2]))

if not __name__ == "__main__":
    pass
else:
    process = Process(target=hello, args=("ann",))
    process.start()
    process.join()

if __name__ != "__main__":
    MODE = "child"
else:
    process = Process(target=hello, args=("ben",))
    process.start()
    process.join()
