# about: Pool.map of a lambda fails under every method.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool


def main():
    numbers = [1, 2, 3]
    with Pool(2) as pool:
        print(pool.map(lambda number: number + 1, numbers))  # expect: unpicklable-task lambda


if __name__ == "__main__":
    main()
