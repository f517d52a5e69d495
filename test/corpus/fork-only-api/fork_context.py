# about: A fork context by name: ValueError on Windows.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def double(number):
    return number * 2


def main():
    context = multiprocessing.get_context("fork")  # expect: fork-only-api multiprocessing.get_context
    with context.Pool(2) as pool:
        print(pool.map(double, range(5)))


if __name__ == "__main__":
    main()
