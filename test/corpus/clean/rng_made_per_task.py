# about: Each task makes its generator from the seed that it is given.
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import random
from concurrent.futures import ProcessPoolExecutor


def throw(seed):
    dice = random.Random(seed)
    return [dice.randint(1, 6) for _ in range(5)]


def main():
    with ProcessPoolExecutor(2) as executor:
        print(list(executor.map(throw, range(3))))


if __name__ == "__main__":
    main()
