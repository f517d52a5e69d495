# about: a queue of a manager may be a pool's argument
# tempts: unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def produce(q, n):
    q.put(n * n)


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        q = manager.Queue()
        with multiprocessing.Pool(2) as pool:
            pool.starmap(produce, [(q, 1), (q, 2)])
        print(sorted([q.get(), q.get()]))
