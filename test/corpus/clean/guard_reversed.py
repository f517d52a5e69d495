# about: the guard is written the other way round, with not equal and an early exit
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Process


def hello(name):
    print("hello", name)


def main():
    p = Process(target=hello, args=("bob",))
    p.start()
    p.join()


if "__main__" == __name__:
    sys.exit(main())
