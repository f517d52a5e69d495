# about: __getnewargs__ and __slots__: a mark that is set later is not sent
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process


class Document:
    def __init__(self, title):
        self.title = title
        self.stamp = "draft"

    def __getstate__(self):
        state = self.__dict__.copy()
        state["stamp"] = "copied"
        return state


def read(document):
    print(document.title, document.stamp)


if __name__ == "__main__":
    document = Document("letter")
    document.stamp = "final"
    reader = Process(target=read, args=(document,))  # expect: custom-pickling document
    reader.start()
    reader.join()
