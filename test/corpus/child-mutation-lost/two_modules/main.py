# about: a list in another module grows in the child and is read by the parent
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

import store


def collect():
    store.add("row")


if __name__ == "__main__":
    p = Process(target=collect)
    p.start()
    p.join()
    print("rows:", store.rows)
