# about: A table handed to each worker by an initializer, which binds the global in the child.
# tempts: stale-global guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

table = None


def keep(loaded):
    global table
    table = loaded


def look_up(word):
    return table.get(word, "?")


def main():
    loaded = {"one": 1, "two": 2}
    with Pool(2, initializer=keep, initargs=(loaded,)) as pool:
        print(pool.map(look_up, ["one", "three"]))


if __name__ == "__main__":
    main()
