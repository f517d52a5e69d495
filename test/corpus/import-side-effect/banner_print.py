# about: a banner is printed by every child
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

__version__ = "1.2"

print("mytool %s" % __version__)  # expect: import-side-effect print


def crunch(n):
    return n ** 3


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(crunch, range(3)))
