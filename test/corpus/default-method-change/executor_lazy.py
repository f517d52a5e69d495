# about: an executor by the default method and a name of the guard
# run: fork=ok spawn=exception
# differs: output
from concurrent.futures import ProcessPoolExecutor


def label(n):
    return suffix + str(n)  # expect: guard-only-global suffix


if __name__ == "__main__":
    suffix = "n"
    with ProcessPoolExecutor(max_workers=1) as executor:  # or: default-method-change ProcessPoolExecutor
        print(list(executor.map(label, [1])))  # expect: default-method-change executor.map
