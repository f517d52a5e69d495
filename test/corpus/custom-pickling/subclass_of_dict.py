# about: A dict with a default of its own: its pickling rebuilds it without the default.
# run: fork=ok spawn=exception
# differs: argument
from multiprocessing import Process


class Defaults(dict):
    def __init__(self, *args, fallback=None):
        super().__init__(*args)
        self.fallback = fallback

    def __missing__(self, key):
        if self.fallback is None:
            raise KeyError(key)
        return self.fallback

    def __reduce__(self):
        return (Defaults, (dict(self),))


def show(settings):
    print(settings["colour"])


def main():
    settings = Defaults({"size": 3}, fallback="unset")
    viewer = Process(target=show, args=(settings,))  # expect: custom-pickling settings
    viewer.start()
    viewer.join()


if __name__ == "__main__":
    main()
