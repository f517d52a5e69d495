# about: The initializer of an executor is defined inside main.
# run: fork=ok spawn=exception
# differs: exception
import concurrent.futures

cache = {}


def look(key):
    return cache.get(key, "?")


def main():
    words = {"one": "eins", "two": "zwei"}

    def warm_up():
        cache.update(words)

    with concurrent.futures.ProcessPoolExecutor(
        max_workers=1,
        initializer=warm_up,  # expect: unpicklable-target warm_up
    ) as executor:
        print(list(executor.map(look, ["one", "two"])))


if __name__ == "__main__":
    main()
