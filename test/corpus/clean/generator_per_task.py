# about: Each task makes its own seeded generator.
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import random
from multiprocessing import Pool


def walk(seed, steps=100):
    rng = random.Random(seed)
    return sum(rng.choice((-1, 1)) for _ in range(steps))


if __name__ == "__main__":
    seeds = [2024 + run for run in range(4)]
    with Pool(2) as pool:
        print(pool.map(walk, seeds))
