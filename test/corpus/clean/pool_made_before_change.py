# about: the workers are there before the global changes, so fork does not see the change either
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

stage = "first"


def work(n):
    return stage, n


if __name__ == "__main__":
    pool = Pool(1)
    stage = "second"
    print(pool.map(work, [1, 2]), stage)
    pool.close()
    pool.join()
