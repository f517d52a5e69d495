# about: the child numbers words in the order of a set literal
# run: fork=ok spawn=ok
# differs: output
from concurrent.futures import ProcessPoolExecutor

TAGS = {"red", "green", "blue", "cyan", "pink", "lime", "navy", "gold"}


def number_tags():
    ids = {}
    for tag in TAGS:  # expect: hash-randomization TAGS
        ids[tag] = len(ids)
    return ids


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        theirs = pool.submit(number_tags).result()
    print("same numbers:", theirs == number_tags())
