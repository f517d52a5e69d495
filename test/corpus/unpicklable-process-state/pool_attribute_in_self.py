# about: The object whose method is mapped keeps the pool itself, which cannot be pickled.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


class Averager:
    def __init__(self, columns):
        self.columns = columns
        self.pool = multiprocessing.Pool(2)

    def average(self, name):
        values = self.columns[name]
        return sum(values) / len(values)

    def run(self):
        return self.pool.map(self.average, sorted(self.columns))  # expect: unpicklable-process-state self.average


if __name__ == "__main__":
    print(Averager({"a": [1, 2], "b": [3, 5]}).run())
