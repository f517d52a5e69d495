# about: a class keeps a pool, leaves it out when it is pickled, and maps a bound method
# tempts: unpicklable-process-state unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Runner:
    def __init__(self, factor):
        self.factor = factor
        self.pool = multiprocessing.Pool(2)

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["pool"]
        return state

    def scale(self, n):
        return n * self.factor

    def run(self):
        return self.pool.map(self.scale, [1, 2])

    def close(self):
        self.pool.close()
        self.pool.join()


if __name__ == "__main__":
    runner = Runner(3)
    print(runner.run())
    runner.close()
