# about: A settings object of a dataclass is changed by replacing its fields before work starts.
# run: fork=ok spawn=ok
# differs: variable
import multiprocessing as mp

import worker
from settings import settings


def main():
    settings.batch = 8
    settings.names.append("b")
    with mp.Pool(1) as pool:
        print(pool.apply(worker.plan, (32,)))


if __name__ == "__main__":
    main()
