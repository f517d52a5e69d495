# about: __getstate__ drops a cache, and the child prints how much of it is there
# run: fork=ok spawn=ok
# differs: output
import multiprocessing


class Catalog:
    def __init__(self, names):
        self.names = names
        self._index = {name: i for i, name in enumerate(names)}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["_index"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._index = {}

    def position(self, name):
        return self._index.get(name, -1)


def search(catalog, name):
    print(name, "at", catalog.position(name))


if __name__ == "__main__":
    catalog = Catalog(["ham", "egg"])
    p = multiprocessing.Process(target=search, args=(catalog, "egg"))  # expect: custom-pickling catalog
    p.start()
    p.join()
