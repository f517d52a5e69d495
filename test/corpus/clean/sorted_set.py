# about: Sets of texts are sorted, counted or asked for membership only.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

STOP_WORDS = {"the", "a", "an", "of"}


def keywords(text):
    words = set(text.split()) - STOP_WORDS
    return sorted(words), len(words), sum(len(word) for word in words)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(keywords, ["the end of a day", "an apple"]))
