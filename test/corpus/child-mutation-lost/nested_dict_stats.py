# about: a table of statistics in a module-level object is filled by child code through a method
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Stats:
    def __init__(self):
        self.count = 0
        self.by_kind = {}

    def add(self, kind):
        self.count += 1  # expect: child-mutation-lost self.count
        self.by_kind[kind] = self.by_kind.get(kind, 0) + 1


STATS = Stats()


def handle(kind):
    STATS.add(kind)
    return kind


def main():
    with multiprocessing.Pool(2) as pool:
        pool.map(handle, ["get", "post", "get"])
    print("handled", STATS.count)


if __name__ == "__main__":
    main()
