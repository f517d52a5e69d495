# about: A generator at module level: forked workers all throw the same dice.
# run: fork=ok spawn=ok
# differs: result
import random
from multiprocessing import Process, Queue

dice = random.Random()


def throw(results):
    results.put(tuple(dice.randint(1, 6) for _ in range(12)))  # expect: inherited-rng dice


if __name__ == "__main__":
    results = Queue()
    players = [Process(target=throw, args=(results,)) for _ in range(3)]
    for player in players:
        player.start()
    throws = {results.get() for _ in players}
    for player in players:
        player.join()
    print("different throws:", len(throws))
