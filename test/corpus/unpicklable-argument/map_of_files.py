# about: Open files are mapped by a pool, which pickles them under every method.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool


def first_line(stream):
    return stream.readline()[:7]


def main():
    streams = [open(__file__) for _ in range(2)]
    with Pool(2) as pool:
        print(pool.map(first_line, streams))  # expect: unpicklable-argument streams


if __name__ == "__main__":
    main()
