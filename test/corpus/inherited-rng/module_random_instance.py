# about: a module-level Random instance is drawn from by every child
# run: fork=ok spawn=ok
# differs: nothing
import random
from multiprocessing import Pool

rng = random.Random()


def estimate(n):
    inside = 0
    for _ in range(n):
        x, y = rng.random(), rng.random()  # expect: inherited-rng rng.random
        inside += x * x + y * y < 1
    return inside <= n


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(estimate, [50, 50]))
