# about: each child opens the file itself; the parent's handle is its own
# tempts: inherited-handle unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

PATH = __file__


def count(path):
    with open(path) as f:
        return sum(1 for _ in f) > 3


if __name__ == "__main__":
    mine = open(PATH)
    first = mine.readline()
    with multiprocessing.Pool(1) as pool:
        print(pool.map(count, [PATH]), len(first) > 0)
    mine.close()
