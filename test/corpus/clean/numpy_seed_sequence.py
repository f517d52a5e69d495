# about: Streams of numpy are spawned by the parent, one for each worker.
# tempts: inherited-rng
# needs: numpy
from multiprocessing import Pool

import numpy as np


def simulate(sequence):
    rng = np.random.default_rng(sequence)
    return rng.normal(size=1000).mean()


if __name__ == "__main__":
    with Pool(4) as pool:
        print(pool.map(simulate, np.random.SeedSequence(7).spawn(4)))
