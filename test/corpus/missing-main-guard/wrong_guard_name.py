# about: The guard compares with the wrong word, so that it is always true.
# run: fork=ok spawn=exception
# differs: exception
from concurrent.futures import ProcessPoolExecutor


def area(radius):
    return 3 * radius * radius


if __name__ != "main":
    with ProcessPoolExecutor(2) as pool:  # expect: missing-main-guard ProcessPoolExecutor
        print(list(pool.map(area, [1, 2, 3])))  # or: missing-main-guard pool
