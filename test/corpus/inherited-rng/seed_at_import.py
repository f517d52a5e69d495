# about: random.seed at module level makes all spawned children draw the same
# run: fork=ok spawn=ok
# differs: output
import random
from multiprocessing import Process, Queue

random.seed(1234)


def roll(out):
    out.put([random.randint(1, 6) for _ in range(8)])  # expect: inherited-rng random.randint


if __name__ == "__main__":
    out = Queue()
    players = [Process(target=roll, args=(out,)) for _ in range(2)]
    for p in players:
        p.start()
    rolls = [out.get(timeout=5) for _ in players]
    for p in players:
        p.join()
    print("all equal:", rolls[0] == rolls[1])
