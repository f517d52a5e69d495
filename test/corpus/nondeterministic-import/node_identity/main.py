# about: A node gets its identity from uuid at import of a settings module.
# run: fork=ok spawn=ok
# differs: variable
from multiprocessing import Pool

import identity


def who(_):
    return identity.describe()


if __name__ == "__main__":
    with Pool(1) as pool:
        print("same node:", pool.apply(who, (0,)) == identity.describe())
