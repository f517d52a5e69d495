# about: a class with __getstate__ as a pool's task argument: pickled under every method
# tempts: custom-pickling
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


class Job:
    def __init__(self, n):
        self.n = n
        self.cache = {n: n}

    def __getstate__(self):
        return {"n": self.n, "cache": {}}


def size(job):
    return len(job.cache)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(size, [Job(1), Job(2)]))
