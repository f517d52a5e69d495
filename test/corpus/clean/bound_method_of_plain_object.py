# about: Bound methods of plain objects travel with what they have, which is little.
# tempts: unpicklable-process-state large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


class Scaler:
    def __init__(self, factor):
        self.factor = factor
        self.names = ["a", "b"]

    def scale(self, number):
        return number * self.factor


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Scaler(3).scale, [1, 2]))
