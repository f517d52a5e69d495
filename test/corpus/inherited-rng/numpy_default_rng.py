# about: A NumPy generator made at import and used by the tasks of a pool.
# needs: numpy
from multiprocessing import Pool

import numpy

generator = numpy.random.default_rng()


def bootstrap_mean(sample):
    picked = generator.choice(sample, size=len(sample))  # expect: inherited-rng generator
    return float(picked.mean())


if __name__ == "__main__":
    sample = [1.2, 0.8, 1.9, 1.1]
    with Pool(4) as pool:
        means = pool.map(bootstrap_mean, [sample] * 8)
    print(sorted(means))
