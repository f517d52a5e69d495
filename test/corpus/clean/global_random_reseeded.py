# about: The module random seeds its own generator anew in every child.
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import random
from multiprocessing import Process, Queue


def draw(queue):
    queue.put(random.random())


if __name__ == "__main__":
    queue = Queue()
    children = [Process(target=draw, args=(queue,)) for _ in range(3)]
    for child in children:
        child.start()
    draws = {queue.get() for _ in children}
    for child in children:
        child.join()
    print("different draws:", len(draws))
