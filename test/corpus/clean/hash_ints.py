# about: hash of numbers and tuples of numbers has no seed; a set is only asked for membership, and sorted
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

STOP = {"a", "the", "of"}


def bucket(n):
    return hash((n, n + 1)) % 5 == hash((n, n + 1)) % 5


def words(text):
    return sorted({w for w in text.split() if w not in STOP})


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(bucket, [1, 2]), pool.map(words, ["the b a c"]))
