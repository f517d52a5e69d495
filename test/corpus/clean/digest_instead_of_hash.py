# about: Shards are named by a digest, and numbers are hashed, which is the same everywhere.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
import hashlib
import zlib
from multiprocessing import Pool


def shard(key):
    digest = hashlib.sha256(key.encode()).hexdigest()
    return int(digest, 16) % 8, zlib.crc32(key.encode()) % 8, hash(len(key)) % 8


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(shard, ["a", "bb", "ccc"]))
