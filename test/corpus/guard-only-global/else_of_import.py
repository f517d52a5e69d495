# about: The guard stands on its head: what the script does is in the else branch.
# run: fork=ok spawn=exception
# differs: exception NameError
from multiprocessing import Pool


def normalise(value):
    return (value - low) / (high - low)  # expect: guard-only-global low; guard-only-global high


if __name__ != "__main__":
    __all__ = ["normalise"]
else:
    samples = [4.0, 8.0, 6.0]
    low, high = min(samples), max(samples)
    with Pool(2) as pool:
        print(pool.map(normalise, samples))
