# about: a module is handed over like an object
# run: fork=ok spawn=exception
# differs: output
import json
import multiprocessing


def dump(codec, value):
    print(codec.dumps(value))


def main():
    backend = json
    p = multiprocessing.Process(target=dump, args=(backend, {"a": 1}))  # expect: unpicklable-argument backend
    p.start()
    p.join()


if __name__ == "__main__":
    main()
