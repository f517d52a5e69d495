# about: The database is opened under the guard and queried by the worker through a helper.
# run: fork=ok spawn=exception
# differs: exception NameError
import json
from multiprocessing import Process


def lookup(key):
    return index.get(key, "?")  # expect: guard-only-global index


def answer(keys):
    print([lookup(key) for key in keys])


def main():
    worker = Process(target=answer, args=(["a", "b", "x"],))
    worker.start()
    worker.join()


if "__main__" == __name__:
    index = json.loads('{"a": 1, "b": 2}')
    main()
