# about: A walrus under the guard binds what the worker formats with.
# run: fork=ok spawn=exception
# differs: exception NameError
import os
from concurrent.futures import ProcessPoolExecutor


def label(number):
    return "%s-%d" % (prefix, number)  # expect: guard-only-global prefix


if __name__ == "__main__":
    if prefix := os.environ.get("LABEL_PREFIX", "item"):
        with ProcessPoolExecutor(max_workers=1) as executor:
            print(list(executor.map(label, [1, 2])))
