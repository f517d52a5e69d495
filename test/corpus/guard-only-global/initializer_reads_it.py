# about: An initializer runs in the child as well: it has no names of the guard either.
# run: fork=ok spawn=respawn
# differs: exception NameError
import multiprocessing as mp

state = {}


def prepare():
    state["offset"] = offset  # expect: guard-only-global offset


def shift(number):
    return number + state["offset"]


if __name__ == "__main__":
    offset = 100
    with mp.Pool(2, initializer=prepare) as pool:
        print(pool.map(shift, range(4)))
