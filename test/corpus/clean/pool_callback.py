# about: the callback of apply_async runs in the parent and may be a lambda
# tempts: unpicklable-task child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

results = []


def work(n):
    return n ** 2


if __name__ == "__main__":
    pool = multiprocessing.Pool(2)
    for n in range(3):
        pool.apply_async(work, (n,), callback=lambda r: results.append(r))
    pool.close()
    pool.join()
    print(sorted(results))
