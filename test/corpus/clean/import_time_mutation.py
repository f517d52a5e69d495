# about: a registry is filled by decorators while the module is imported
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

COMMANDS = {}


def command(func):
    COMMANDS[func.__name__] = func
    return func


@command
def up(n):
    return n + 1


@command
def down(n):
    return n - 1


def dispatch(task):
    name, n = task
    return COMMANDS[name](n)


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(dispatch, [("up", 1), ("down", 1)]))
