# about: Each task gets its own small piece.
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


def total(part):
    return sum(part)


def main():
    table = list(range(2_000_000))
    parts = [table[start : start + 10] for start in range(0, 100, 10)]
    with Pool(2) as pool:
        print(pool.map(total, parts))


if __name__ == "__main__":
    main()
