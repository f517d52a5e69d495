# about: sets of words are intersected, counted and sorted in the child
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

STOP = frozenset({"the", "a", "of"})


def keywords(text):
    found = set(text.split()) - STOP
    total = 0
    for word in found:
        total += len(word)
    return sorted(found), total, {w: len(w) for w in found} == {w: len(w) for w in sorted(found)}


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(keywords, ["the cat of a dog"]))
