# about: __setstate__ runs in the child only where the argument was pickled.
# run: fork=ok spawn=ok
# differs: argument
from multiprocessing import Process


class Document:
    def __init__(self, title):
        self.title = title
        self.origin = "made here"

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.origin = "restored"


def describe(document):
    print(document.title, "was", document.origin)


def main(titles):
    for title in titles:
        child = Process(target=describe, args=(Document(title),))  # expect: custom-pickling Document
        child.start()
        child.join()


if __name__ == "__main__":
    main(["letter"])
