# about: freeze_support, the executor under the guard, and a print in the guard
# tempts: import-side-effect missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def size(word):
    return len(word)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    print("start")
    with ProcessPoolExecutor() as executor:
        print(list(executor.map(size, ("a", "bb"))))
