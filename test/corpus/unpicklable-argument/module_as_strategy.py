# about: A module is passed as the strategy to use.
# run: fork=ok spawn=exception
# differs: exception TypeError
import json
import multiprocessing as mp


def save(codec, data):
    print(codec.dumps(data))


def main():
    worker = mp.Process(target=save, kwargs={"codec": json, "data": [1, 2]})  # expect: unpicklable-argument json
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
