# about: A closure is submitted to an executor.
# python: >=3.10
# run: fork=exception spawn=exception
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def convert_all(values, rate):
    def convert(value):
        return value * rate

    with ProcessPoolExecutor(max_workers=1) as executor:
        futures = [executor.submit(convert, value) for value in values]  # expect: unpicklable-task convert
        return [future.result() for future in futures]


if __name__ == "__main__":
    print(convert_all([1, 2], 1.5))
