# about: A banner printed at module level comes once per process under spawn.
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process

VERSION = "1.2"

print("inventory tool", VERSION)  # expect: import-side-effect print


def count(shelf):
    print(shelf, len(shelf))


if __name__ == "__main__":
    workers = [Process(target=count, args=(shelf,)) for shelf in ("books", "tools")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
