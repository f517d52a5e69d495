# about: The iterable of map is consumed in the parent: a generator or an open file will do.
# tempts: unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def numbers(limit):
    for number in range(limit):
        yield number


def negate(number):
    return -number


def width(line):
    return len(line.rstrip())


def main():
    with multiprocessing.Pool(2) as pool:
        print(pool.map(negate, numbers(4)))
        print(list(pool.imap(negate, (n * n for n in range(4)))))
        with open(__file__) as lines:
            print(sum(pool.imap_unordered(width, lines, chunksize=10)))


if __name__ == "__main__":
    main()
