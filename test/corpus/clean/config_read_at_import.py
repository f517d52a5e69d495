# about: the configuration is read from the environment at import: every child has the same
# tempts: stale-global import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import os
from multiprocessing import Pool

LEVEL = int(os.environ.get("CORPUS_LEVEL", "2"))
NAMES = []
for _name in ("a", "b"):
    NAMES.append(_name * LEVEL)


def work(i):
    return NAMES[i], LEVEL


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(work, [0, 1]))
