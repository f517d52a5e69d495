# about: a nested function is submitted to an executor
# python: >=3.10
# run: fork=exception spawn=exception
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def process_all(items, factor):
    def scale(item):
        return item * factor

    with ProcessPoolExecutor() as executor:
        futures = [executor.submit(scale, item) for item in items]  # expect: unpicklable-task scale
        return [f.result() for f in futures]


if __name__ == "__main__":
    print(process_all([1, 2], 10))
