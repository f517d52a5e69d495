# about: Tables computed at import from nothing but constants.
# tempts: nondeterministic-import import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import math
import string
from concurrent.futures import ProcessPoolExecutor

PRIMES = [n for n in range(2, 60) if all(n % d for d in range(2, int(math.sqrt(n)) + 1))]
ALPHABET = {letter: index for index, letter in enumerate(string.ascii_lowercase)}
SCALE = 1
SCALE = SCALE * 10
WEIGHTS = []
for _index in range(3):
    WEIGHTS.append(_index * SCALE)


def encode(word):
    return sum(PRIMES[ALPHABET[letter] % len(PRIMES)] * WEIGHTS[1] for letter in word)


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(encode, ["ab", "xyz"])))
