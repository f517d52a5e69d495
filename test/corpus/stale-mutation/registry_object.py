# about: A registry object gets its entries in main; the worker asks its own, empty one.
# run: fork=ok spawn=exception
# differs: variable registry.codecs
# differs: exception LookupError
from multiprocessing import Pool


class Registry:
    def __init__(self):
        self.codecs = {}

    def add(self, name, function):
        self.codecs[name] = function

    def find(self, name):
        if name not in self.codecs:  # or: stale-mutation self.codecs
            raise LookupError("no codec " + name)
        return self.codecs[name]


registry = Registry()


def reverse(text):
    return text[::-1]


def encode(job):
    name, text = job
    codec = registry.find(name)  # expect: stale-mutation registry
    return codec(text)


if __name__ == "__main__":
    registry.add("reverse", reverse)
    with Pool(1) as pool:
        print(pool.map(encode, [("reverse", "abc")]))
