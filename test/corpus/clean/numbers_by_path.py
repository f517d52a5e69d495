# about: the child gets a path and a slice, not the data
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
import os
import tempfile
from multiprocessing import Pool


def total(task):
    path, start, stop = task
    with open(path) as f:
        return sum(int(line) for line in f.readlines()[start:stop])


def main():
    numbers = list(range(200_000))
    fd, path = tempfile.mkstemp()
    with os.fdopen(fd, "w") as f:
        f.writelines("%d\n" % n for n in numbers)
    with Pool(2) as pool:
        print(pool.map(total, [(path, 0, 10), (path, 10, 20)]))
    os.remove(path)


if __name__ == "__main__":
    main()
