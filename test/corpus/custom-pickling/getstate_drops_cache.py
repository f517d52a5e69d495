# about: __getstate__ drops the cache, so only a forked child finds it filled.
# run: fork=ok spawn=ok
# differs: argument
from multiprocessing import Process


class Index:
    def __init__(self, words):
        self.words = words
        self.cache = {}

    def position(self, word):
        if word not in self.cache:
            self.cache[word] = self.words.index(word)
        return self.cache[word]

    def __getstate__(self):
        state = self.__dict__.copy()
        state["cache"] = {}
        return state


def report(index):
    print("cached entries:", len(index.cache))


def main():
    index = Index(["a", "b", "c"])
    index.position("b")
    child = Process(target=report, args=(index,))  # expect: custom-pickling index
    child.start()
    child.join()


if __name__ == "__main__":
    main()
