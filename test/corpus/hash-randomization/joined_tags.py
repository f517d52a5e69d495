# about: Tags are joined in the order of a set, and serve as a cache key.
# run: fork=ok spawn=ok
# differs: result
from concurrent.futures import ProcessPoolExecutor

TAGS = {"red", "green", "blue", "yellow", "black", "white", "orange", "violet", "brown"}


def cache_key(name):
    return name + ":" + ",".join(TAGS)  # expect: hash-randomization TAGS


def main():
    with ProcessPoolExecutor(max_workers=1) as executor:
        remote = executor.submit(cache_key, "index").result()
    print("same key:", remote == cache_key("index"))


if __name__ == "__main__":
    main()
