# about: a Queue is an argument of apply_async, and the results are asked for
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp


def produce(n, q):
    q.put(n)


if __name__ == "__main__":
    q = mp.Queue()
    pool = mp.Pool(2)
    jobs = [pool.apply_async(produce, (n, q)) for n in range(2)]  # expect: unshareable-pool-argument q
    for job in jobs:
        job.get(timeout=5)
    print(sorted(q.get() for _ in jobs))
    pool.close()
    pool.join()
