# about: A set of allowed words from under the guard filters in a comprehension of a task.
# run: fork=ok spawn=exception
# differs: exception NameError
from concurrent.futures import ProcessPoolExecutor


def keep(words):
    return [word for word in words if word in allowed]  # expect: guard-only-global allowed


def main():
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(keep, ["a", "b", "c"]).result())


if __name__ == "__main__":
    allowed = frozenset("ab")
    main()
