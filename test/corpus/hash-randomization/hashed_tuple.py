# about: A tuple of texts is hashed to name a shard; the parent looks into the shard of its own hash.
# run: fork=ok spawn=ok
# differs: result
from multiprocessing import Process, SimpleQueue


def shard_of(tenant, table):
    return hash((tenant, table))  # expect: hash-randomization hash


def store(out):
    out.put(shard_of("acme", "orders"))


if __name__ == "__main__":
    out = SimpleQueue()
    process = Process(target=store, args=(out,))
    process.start()
    process.join()
    print("same shard:", out.get() == shard_of("acme", "orders"))
