# about: A reader of csv over a file that is open at module level, drained by a child.
# run: fork=ok spawn=ok
# differs: output
import csv
from multiprocessing import Process

source = open(__file__, newline="")
rows = csv.reader(source)


def show():
    print(len(list(rows)) > 10)  # expect: inherited-handle rows


def main():
    for _ in range(20):
        next(rows)
    reader = Process(target=show)
    reader.start()
    reader.join()


if __name__ == "__main__":
    main()
