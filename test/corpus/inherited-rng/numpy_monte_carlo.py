# about: A Monte Carlo estimate with numpy's global generator, whose state every forked worker inherits.
# needs: numpy
from multiprocessing import Pool

import numpy as np


def inside(samples):
    points = np.random.rand(samples, 2)  # expect: inherited-rng np.random.rand
    return int((np.square(points).sum(axis=1) <= 1).sum())


if __name__ == "__main__":
    with Pool(4) as pool:
        hits = pool.map(inside, [10_000] * 4)
    print(4 * sum(hits) / 40_000)
