# about: a dict subclass whose __reduce__ forgets its items
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp


class Defaults(dict):
    def __init__(self, fallback, **items):
        super().__init__(**items)
        self.fallback = fallback

    def __missing__(self, key):
        return self.fallback

    def __reduce__(self):
        return (self.__class__, (self.fallback,))


def show(options):
    print("color", options["color"])


if __name__ == "__main__":
    options = Defaults("grey", color="red")
    child = mp.Process(target=show, kwargs=dict(options=options))  # expect: custom-pickling options
    child.start()
    child.join()
