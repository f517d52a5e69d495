# about: sys.path, sys.argv and the current folder travel to spawned children.
# tempts: inherited-process-state stale-mutation
# args: --name ann
# run: fork=ok spawn=ok forkserver=ok
# differs: nothing
import os
import sys
from multiprocessing import Process


def work():
    import extra

    print(extra.NAME, sys.argv[1:], os.path.basename(os.getcwd()))


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, os.path.join(here, "plugins"))
    os.chdir(os.path.join(here, "plugins"))
    worker = Process(target=work)
    worker.start()
    worker.join()
