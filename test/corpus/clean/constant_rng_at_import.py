# about: A generator with a constant seed builds a table at import: the same table everywhere.
# tempts: inherited-rng nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import random
from multiprocessing import Pool

_rng = random.Random(42)
WEIGHTS = [round(_rng.random(), 6) for _ in range(8)]


def weigh(index):
    return WEIGHTS[index] * 2


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(weigh, range(8)))
