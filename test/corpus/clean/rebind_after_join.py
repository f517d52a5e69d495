# about: the global is rebound only after the child has ended
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

state = "idle"


def report():
    print("state", state)


if __name__ == "__main__":
    p = Process(target=report)
    p.start()
    p.join()
    state = "done"
    print("parent", state)
