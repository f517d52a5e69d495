# about: an object remembers what it has worked out, parent and child alike
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


class Prices:
    def __init__(self):
        self._known = {}

    def of(self, item):
        if item not in self._known:
            self._known[item] = len(item) * 10
        return self._known[item]


prices = Prices()


def show(items):
    print([prices.of(item) for item in items])


if __name__ == "__main__":
    show(["tea"])
    p = Process(target=show, args=(["tea", "coffee"],))
    p.start()
    p.join()
