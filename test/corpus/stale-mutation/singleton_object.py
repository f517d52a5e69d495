# about: One options object at module level whose attributes main sets.
# run: fork=ok spawn=ok
# differs: variable options.language fork='de' spawn='en'
from multiprocessing import Pool


class Options:
    def __init__(self):
        self.language = "en"
        self.shout = False


options = Options()
GREETINGS = {"en": "hello", "de": "hallo"}


def greet(name):
    word = GREETINGS[options.language]  # expect: stale-mutation options.language
    return word + " " + name


if __name__ == "__main__":
    options.language = "de"
    with Pool(2) as pool:
        print(pool.starmap(greet, [("Ada",), ("Max",)]))
