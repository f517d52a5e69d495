# about: sys.path and sys.argv are sent along to spawned children
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Process


def work():
    print(sys.path[0] == "/somewhere", sys.argv[1:])


if __name__ == "__main__":
    sys.path.insert(0, "/somewhere")
    sys.argv.append("extra")
    p = Process(target=work)
    p.start()
    p.join()
