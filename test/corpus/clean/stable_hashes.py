# about: Hashes of numbers, digests of hashlib, and sorted sets are the same everywhere.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
import hashlib
from multiprocessing import Pool

NAMES = {"carol", "alice", "bob"}


def bucket(number):
    return hash(number) % 7


def shard(name):
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 8


def names(prefix):
    return [prefix + name for name in sorted(NAMES)], "alice" in NAMES


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(bucket, range(10)))
        print(pool.map(shard, ["alice", "bob"]))
        print(pool.map(names, ["mr "]))
