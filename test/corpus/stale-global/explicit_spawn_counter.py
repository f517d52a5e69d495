# about: Spawn is asked for by name, and the worker still believes in the global that main counted up.
# run: fork=ok spawn=ok
# differs: variable generation fork=3 spawn=0
import multiprocessing

generation = 0


def next_generation():
    global generation
    generation += 1


def breed(parent):
    return "%s.%d" % (parent, generation)  # expect: stale-global generation


if __name__ == "__main__":
    for _ in range(3):
        next_generation()
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        print(pool.map(breed, ["adam", "eve"]))
