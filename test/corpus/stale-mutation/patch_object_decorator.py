# about: patch.dict changes a settings dict while the process runs.
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process
from unittest import mock

SETTINGS = {"region": "eu"}


def show():
    print(SETTINGS["region"])  # expect: stale-mutation SETTINGS


def main():
    with mock.patch.dict(SETTINGS, {"region": "us"}):
        process = Process(target=show)
        process.start()
        process.join()


if __name__ == "__main__":
    main()
