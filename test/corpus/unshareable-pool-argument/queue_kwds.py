# about: A queue for results among the keyword arguments of apply_async.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp


def produce(count, out=None):
    for number in range(count):
        out.put(number)


if __name__ == "__main__":
    out = mp.Queue()
    pool = mp.Pool(processes=1)
    pending = pool.apply_async(produce, (3,), {"out": out})  # expect: unshareable-pool-argument out
    pool.close()
    pending.get(10)
    pool.join()
