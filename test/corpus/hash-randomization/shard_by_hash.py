# about: keys are routed to shards by hash() in parent and child
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process, Queue

SHARDS = 1000003


def shard_of(key):
    return hash(key) % SHARDS  # expect: hash-randomization hash


def worker(key, out):
    out.put((key, shard_of(key)))


if __name__ == "__main__":
    out = Queue()
    key = "customer-17"
    p = Process(target=worker, args=(key, out))
    p.start()
    _, shard = out.get(timeout=5)
    p.join()
    print("same shard:", shard == shard_of(key))
