# about: A worker numbers the distinct words by listing a set.
# run: fork=ok spawn=ok
# differs: result
import multiprocessing

TEXT = "one two three four five six seven eight nine ten eleven twelve"


def vocabulary(text):
    words = set(text.split())
    return {word: number for number, word in enumerate(words)}  # expect: hash-randomization words


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        theirs = pool.apply(vocabulary, (TEXT,))
    print("same numbers:", theirs == vocabulary(TEXT))
