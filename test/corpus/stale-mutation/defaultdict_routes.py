# about: Routes are collected by a decorator inside main; the worker resolves them.
# run: fork=ok spawn=exception
# differs: variable ROUTES
import collections
from concurrent.futures import ProcessPoolExecutor

ROUTES = collections.OrderedDict()


def route(path):
    def add(function):
        ROUTES[path] = function.__name__
        return function

    return add


def resolve(path):
    return ROUTES[path]  # expect: stale-mutation ROUTES


def main():
    @route("/")
    def index():
        return "index"

    with ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(resolve, "/").result())


if __name__ == "__main__":
    main()
