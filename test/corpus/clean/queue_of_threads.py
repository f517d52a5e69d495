# about: a queue for threads inside each process; each child fills its own
# tempts: unshared-primitive stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import queue
import threading
from multiprocessing import Process

tasks = queue.Queue()


def consume(out):
    while True:
        item = tasks.get()
        if item is None:
            return
        out.append(item * 2)


def work(numbers):
    out = []
    t = threading.Thread(target=consume, args=(out,))
    t.start()
    for n in numbers:
        tasks.put(n)
    tasks.put(None)
    t.join()
    print(out)


if __name__ == "__main__":
    p = Process(target=work, args=([1, 2],))
    p.start()
    p.join()
