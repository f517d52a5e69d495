# about: Small things are sent, large ones are made in the child.
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


def build(size):
    return list(range(size))


def total(size):
    print(sum(build(size)))


if __name__ == "__main__":
    table = build(1_000_000)
    process = Process(target=total, args=(len(table),))
    process.start()
    process.join()
