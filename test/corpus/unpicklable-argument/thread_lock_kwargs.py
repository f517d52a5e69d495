# about: a lock of threading inside kwargs
# run: fork=ok spawn=exception
# differs: output
import threading
from multiprocessing import Process


def write(name, guard=None):
    with guard:
        print("write", name)


if __name__ == "__main__":
    guard = threading.RLock()
    workers = []
    for name in ("a", "b"):
        w = Process(target=write, args=(name,), kwargs={"guard": guard})  # expect: unpicklable-argument guard
        workers.append(w)
        w.start()
    for w in workers:
        w.join()
