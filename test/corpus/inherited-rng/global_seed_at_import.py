# about: The module random is seeded at the top: each spawned child draws the very same numbers.
# run: fork=ok spawn=ok
# differs: output
import random
from multiprocessing import Process, SimpleQueue

random.seed(99)


def draw(out):
    out.put(random.random())  # expect: inherited-rng random.random


if __name__ == "__main__":
    out = SimpleQueue()
    for _ in range(2):
        process = Process(target=draw, args=(out,))
        process.start()
        process.join()
    print("different draws:", out.get() != out.get())
