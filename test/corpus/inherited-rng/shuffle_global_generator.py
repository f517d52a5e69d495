# about: a generator that is passed nowhere: a module global Random with a system seed drawn in a helper
# run: fork=ok spawn=ok
# differs: nothing
import random
from concurrent.futures import ProcessPoolExecutor

_dice = random.Random()


def _roll(sides):
    return _dice.randrange(sides) + 1  # expect: inherited-rng _dice.randrange


def game(rounds):
    return sum(_roll(6) for _ in range(rounds)) >= rounds


def main():
    with ProcessPoolExecutor(max_workers=2) as ex:
        print(all(ex.map(game, [3, 4])))


if __name__ == "__main__":
    main()
