# about: A Pool starts its workers when it is made: what changes later is old news to them under every method.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

stage = "start"


def describe(number):
    return "%s %d" % (stage, number)


if __name__ == "__main__":
    with Pool(2) as pool:
        stage = "later"
        print(pool.map(describe, range(3)))
    print(stage)
