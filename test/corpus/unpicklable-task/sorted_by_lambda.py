# about: A lambda is mapped over rows in chunks.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def main():
    rows = [("a", 3), ("b", 1)]
    with multiprocessing.Pool() as pool:
        doubled = pool.imap(lambda row: (row[0], row[1] * 2), rows, 2)  # expect: unpicklable-task lambda
        print(list(doubled))


if __name__ == "__main__":
    main()
