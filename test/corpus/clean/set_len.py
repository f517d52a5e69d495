# about: distinct words are counted and joined after sorting; a set is compared
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def stats(text):
    unique = set(text.split())
    return len(unique), max(unique), any(w.isupper() for w in unique), unique == {"x", "Y"}


def main():
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(stats, "x Y x").result())


if __name__ == "__main__":
    main()
