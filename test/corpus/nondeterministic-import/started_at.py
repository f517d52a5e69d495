# about: the start time is taken at import and the child checks it against the parent's
# run: fork=ok spawn=ok
# differs: output
import time
from multiprocessing import Process

START = time.time()


def check(parent_start):
    print("same start:", START == parent_start)  # expect: nondeterministic-import START


if __name__ == "__main__":
    child = Process(target=check, args=(START,))
    child.start()
    child.join()
