# about: Keys are assigned to shards by hash() of text, differently in each spawned worker.
# run: fork=ok spawn=ok
# differs: result
from multiprocessing import Pool

SHARDS = 1_000_003


def shard_of(key):
    return hash(key) % SHARDS  # expect: hash-randomization hash


def main():
    keys = ["user:1", "user:2", "user:3", "user:4"]
    with Pool(1) as pool:
        remote = pool.map(shard_of, keys)
    local = [shard_of(key) for key in keys]
    print("parent and worker agree:", local == remote)


if __name__ == "__main__":
    main()
