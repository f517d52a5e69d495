# about: The child stores under hash() of a name what the parent looks up.
# run: fork=ok spawn=ok
# differs: result
import multiprocessing


def cache_key(name):
    return "cache-%x" % (hash(name) & 0xFFFFFFFF)  # expect: hash-randomization hash


def fill(store, names):
    for name in names:
        store[cache_key(name)] = len(name)


def main():
    with multiprocessing.Manager() as manager:
        store = manager.dict()
        filler = multiprocessing.Process(target=fill, args=(store, ["alpha", "beta", "gamma"]))
        filler.start()
        filler.join()
        print("found:", [store.get(cache_key(name)) for name in ("alpha", "gamma")])


if __name__ == "__main__":
    main()
