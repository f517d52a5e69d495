# about: threads with lambdas, locks and globals beside a process that has none of it
# tempts: unpicklable-target unpicklable-argument child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process

hits = []
lock = threading.Lock()


def note(what, guard):
    with guard:
        hits.append(what)


def work(n):
    print("work", n)


if __name__ == "__main__":
    threads = [threading.Thread(target=note, args=("x", lock)), threading.Thread(target=lambda: note("y", lock))]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    p = Process(target=work, args=(len(hits),))
    p.start()
    p.join()
    print(sorted(hits))
