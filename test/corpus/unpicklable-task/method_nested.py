# about: A method defines a helper and hands it to an executor that it keeps as an attribute.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
import concurrent.futures


class Resizer:
    def __init__(self):
        self.executor = concurrent.futures.ProcessPoolExecutor(1)

    def resize(self, sizes, factor):
        def scale(size):
            return size * factor

        with self.executor:
            return list(self.executor.map(scale, sizes))  # expect: unpicklable-task scale


if __name__ == "__main__":
    print(Resizer().resize([1, 2], 3))
