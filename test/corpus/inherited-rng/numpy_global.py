# about: NumPy's global generator augments the samples in each worker
# needs: numpy
from multiprocessing import Pool

import numpy as np


def augment(sample):
    noise = np.random.normal(0, 1, size=3)  # expect: inherited-rng np.random.normal
    return sample + noise


if __name__ == "__main__":
    samples = [np.zeros(3) for _ in range(8)]
    with Pool(4) as pool:
        for result in pool.imap_unordered(augment, samples):
            print(result)
