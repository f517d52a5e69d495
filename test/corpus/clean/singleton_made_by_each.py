# about: a lazily made singleton: each process makes an equal one
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


class Tokenizer:
    _instance = None

    def __init__(self):
        self.vocabulary = {"a": 1, "b": 2}

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance


def encode(text):
    return [Tokenizer.get().vocabulary[ch] for ch in text]


if __name__ == "__main__":
    print(encode("ab"))
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(encode, ["ab", "b"])))
