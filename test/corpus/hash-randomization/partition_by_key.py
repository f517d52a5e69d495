# about: A map-reduce sends each word to a partition by its hash, in the mapper's process.
# run: fork=ok spawn=ok
# differs: result
from multiprocessing import Pool

PARTITIONS = 1_000_003


def partition(word):
    return word, hash(word) % PARTITIONS  # expect: hash-randomization hash


def main():
    words = ["apple", "pear", "plum"]
    with Pool(2) as pool:
        mapped = dict(pool.map(partition, words))
    print("found again:", all(mapped[word] == hash(word) % PARTITIONS for word in words))


if __name__ == "__main__":
    main()
