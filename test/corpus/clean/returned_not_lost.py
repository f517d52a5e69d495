# about: tasks count in a local copy and return it; the parent adds up
# tempts: child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from collections import Counter
from multiprocessing import Pool

totals = Counter()


def count(text):
    counts = Counter()
    for word in text.split():
        counts[word] += 1
    return counts


if __name__ == "__main__":
    with Pool(2) as pool:
        for counts in pool.imap_unordered(count, ["a b", "b c"]):
            totals.update(counts)
    print(sorted(totals.items()))
