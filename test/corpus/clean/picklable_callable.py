# about: Instances with __call__ and bound methods of plain objects are picklable tasks.
# tempts: unpicklable-task unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


class Multiplier:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, value):
        return self.factor * value

    def add(self, value):
        return self.factor + value


if __name__ == "__main__":
    triple = Multiplier(3)
    with Pool(2) as pool:
        print(pool.map(triple, [1, 2]))
        print(pool.map(triple.add, [1, 2]))
