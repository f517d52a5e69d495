# about: Commands register themselves when their modules are imported, in every process alike.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

from commands import COMMANDS
from commands import text  # noqa: F401


def call(job):
    name, value = job
    return COMMANDS[name](value)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(call, [("upper", "a"), ("title", "bc")]))
