# about: The task itself is a function of the module; what it nests stays within.
# tempts: unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


def transform(text):
    def swap(pair):
        return pair[::-1]

    return "".join(map(lambda index: swap(text[index : index + 2]), range(0, len(text), 2)))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(transform, ["abcd", "xy"]))
