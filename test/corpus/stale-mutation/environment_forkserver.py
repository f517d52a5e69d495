# about: a nested dict on a class instance of a module is changed with setdefault
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp


class Registry:
    def __init__(self):
        self.items = {}

    def add(self, kind, value):
        self.items.setdefault(kind, []).append(value)


registry = Registry()
registry.add("color", "red")


def count(kind):
    return len(registry.items.get(kind, ()))  # expect: stale-mutation registry.items


def main():
    registry.add("color", "blue")
    registry.add("size", "xl")
    with mp.Pool(1) as pool:
        print(pool.map(count, ["color", "size"]))


if __name__ == "__main__":
    main()
