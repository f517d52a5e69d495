# about: A module keeps a fork context for its whole life.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

MP = multiprocessing.get_context("fork")  # expect: fork-only-api multiprocessing.get_context


def square(number):
    return number * number


def main():
    with MP.Pool(2) as pool:
        print(pool.map(square, [1, 2, 3]))


if __name__ == "__main__":
    main()
