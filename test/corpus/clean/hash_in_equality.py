# about: A class hashes its texts for use in a dict; no result shows the hash.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


class Point:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


def distinct(names):
    return len({Point(name) for name in names})


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(distinct, [["a", "b", "a"], ["c"]]))
