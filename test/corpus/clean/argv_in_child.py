# about: The command line and the current folder travel to children.
# tempts: inherited-process-state stale-mutation
# args: left right
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys
from multiprocessing import Process


def show():
    print(sys.argv[1:], os.path.basename(os.getcwd()) != "")


if __name__ == "__main__":
    sys.argv.append("more")
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    child = Process(target=show)
    child.start()
    child.join()
