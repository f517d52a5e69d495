# about: Batches are shuffled by a module-level generator in workers of a pool.
# run: fork=ok spawn=ok
# differs: output
import multiprocessing
import random
import time

shuffler = random.Random()


def batch(_):
    items = list(range(30))
    shuffler.shuffle(items)  # expect: inherited-rng shuffler
    time.sleep(0.2)
    return tuple(items)


if __name__ == "__main__":
    with multiprocessing.Pool(3) as pool:
        orders = pool.map(batch, range(3), chunksize=1)
    print("different orders:", len(set(orders)))
