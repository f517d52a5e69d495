# about: Configuration is read from a file at import, so every child reads the same.
# tempts: import-side-effect nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

import config


def endpoint(name):
    return "%s://%s/%s" % (config.SCHEME, config.HOST, name)


def main():
    with Pool(2) as pool:
        print(pool.map(endpoint, ["users", "orders"]))


if __name__ == "__main__":
    main()
