# about: A partial around a lambda, mapped over an executor.
# python: >=3.10
# run: fork=exception spawn=exception
# differs: nothing
import functools
from concurrent import futures

scale = functools.partial(lambda factor, value: factor * value, 10)


def main():
    with futures.ProcessPoolExecutor(max_workers=1) as executor:
        print(list(executor.map(scale, [1, 2, 3])))  # expect: unpicklable-task scale


if __name__ == "__main__":
    main()
