# about: A closure over a threshold is mapped over pairs.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool


class Filter:
    def __init__(self, threshold):
        self.threshold = threshold

    def apply(self, pairs):
        threshold = self.threshold

        def keep(left, right):
            return left + right > threshold

        with Pool(2) as pool:
            return pool.starmap(keep, pairs)  # expect: unpicklable-task keep


if __name__ == "__main__":
    print(Filter(3).apply([(1, 1), (2, 3)]))
