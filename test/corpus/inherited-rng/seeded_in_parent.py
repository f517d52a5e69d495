# about: a generator in a class attribute, seeded by the parent; each child draws the same
# run: fork=ok spawn=ok
# differs: output
import random
from multiprocessing import Process, Queue


class Dice:
    rng = random.Random()

    @classmethod
    def roll(cls, n):
        return [cls.rng.randint(1, 6) for _ in range(n)]  # expect: inherited-rng cls.rng.randint


def player(out):
    out.put(Dice.roll(12))


if __name__ == "__main__":
    Dice.rng.seed(2024)
    out = Queue()
    ps = [Process(target=player, args=(out,)) for _ in range(2)]
    for p in ps:
        p.start()
    rolls = [out.get(timeout=5) for _ in ps]
    for p in ps:
        p.join()
    print("same rolls:", rolls[0] == rolls[1])
