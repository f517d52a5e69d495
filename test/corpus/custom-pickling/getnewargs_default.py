# about: A tree forgets its parent when pickled, to keep pickles small.
# run: fork=ok spawn=ok
# differs: argument
from multiprocessing import Process


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent

    def path(self):
        return self.parent.path() + "/" + self.name if self.parent else self.name

    def __getstate__(self):
        return {"name": self.name, "parent": None}


def show(node):
    print(node.path())
    if node.parent is None:
        raise SystemExit("lost its parent")


if __name__ == "__main__":
    leaf = Node("leaf", Node("root"))
    viewer = Process(target=show, args=(leaf,))  # expect: custom-pickling leaf
    viewer.start()
    viewer.join()
