# about: each task makes a generator from its own seed
# tempts: inherited-rng nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import random
from multiprocessing import Pool

rng = random.Random(7)


def sample(seed):
    local = random.Random(seed)
    return [local.randint(0, 9) for _ in range(3)]


if __name__ == "__main__":
    seeds = [rng.randrange(100) for _ in range(3)]
    with Pool(2) as pool:
        print(pool.map(sample, seeds))
