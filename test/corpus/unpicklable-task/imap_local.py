# about: A nested function in imap_unordered, over a pool made elsewhere.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool


def sizes(pool, names):
    seen = set()

    def size(name):
        seen.add(name)
        return len(name)

    return sorted(pool.imap_unordered(size, names))  # expect: unpicklable-task size


def main():
    with Pool(2) as pool:
        print(sizes(pool, ["ann", "benjamin"]))


if __name__ == "__main__":
    main()
