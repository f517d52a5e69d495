# about: A client is made on first use in each process, from constants of the module.
# tempts: inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

from client import get_client


def fetch(path):
    return get_client().get(path)


def main():
    with Pool(2) as pool:
        print(pool.map(fetch, ["/a", "/b", "/c"]))
    print(get_client().get("/d"))


if __name__ == "__main__":
    main()
