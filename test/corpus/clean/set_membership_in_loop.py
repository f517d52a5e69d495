# about: A set of texts is looped over only to count and to test.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor

VOWELS = {"a", "e", "i", "o", "u"}


def vowels(text):
    found = 0
    for vowel in VOWELS:
        found += text.count(vowel)
    return found, any(vowel in text for vowel in VOWELS)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(vowels, ["banana", "rhythm"])))
