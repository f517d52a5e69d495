# about: A generator is submitted to an executor, which pickles under every method.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
from concurrent.futures import ProcessPoolExecutor


def numbers(limit):
    for number in range(limit):
        yield number * number


def total(values):
    return sum(values)


def main():
    with ProcessPoolExecutor(max_workers=1) as executor:
        stream = numbers(10)
        print(executor.submit(total, stream).result())  # expect: unpicklable-argument stream


if __name__ == "__main__":
    main()
