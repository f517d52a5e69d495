# about: There is a main(), but it is called without a guard.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
from multiprocessing import Pool


def count_words(line):
    return len(line.split())


def read_lines():
    return ["the quick brown fox", "jumps over", "the lazy dog"]


def main():
    lines = read_lines()
    with Pool(2) as pool:  # expect: missing-main-guard Pool
        counts = pool.map(count_words, lines)
    print("total:", sum(counts))


main()  # or: missing-main-guard main
