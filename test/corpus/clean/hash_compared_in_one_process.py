# about: A worker tells by hashes whether its own copy of a text has changed; only the answer leaves it.
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def changed(texts):
    before, after = texts
    return hash(before) != hash(after)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(changed, [("a", "a"), ("a", "b")])))
