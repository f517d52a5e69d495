# about: commands are registered by decorators that return the function itself
# tempts: unpicklable-target unpicklable-task stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

COMMANDS = []


def command(name=None, **options):
    def register(func):
        COMMANDS.append((name or func.__name__, options))
        return func
    return register


@command(help="square a number")
def square(n):
    return n * n


@command("twice")
def double(n):
    return n + n


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, [1, 2]), pool.map(double, [3]))
    print([name for name, _ in COMMANDS])
