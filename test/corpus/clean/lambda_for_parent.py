# about: Lambdas stay in the parent: a sort key, a callback, a filter.
# tempts: unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


def square(number):
    return number * number


def main():
    seen = []
    numbers = filter(lambda number: number % 2, range(6))
    with Pool(2) as pool:
        result = pool.map_async(square, numbers, callback=lambda values: seen.extend(values))
        result.wait()
        pool.close()
        pool.join()
    print(sorted(seen, key=lambda value: -value))


if __name__ == "__main__":
    main()
