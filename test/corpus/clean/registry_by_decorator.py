# about: A registry that decorators fill at import is filled in every process.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

COMMANDS = {}


def command(name):
    def register(function):
        COMMANDS[name] = function
        return function

    return register


@command("upper")
def upper(text):
    return text.upper()


@command("title")
def title(text):
    return text.title()


def load_aliases(pairs):
    for alias, name in pairs:
        COMMANDS[alias] = COMMANDS[name]


load_aliases([("big", "upper"), ("nice", "title")])


def execute(job):
    name, text = job
    return COMMANDS[name](text)


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(execute, [("upper", "a b"), ("nice", "c d")]))
