# about: The environment is set before any process starts; all children have it.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import os
from multiprocessing import Process


def report():
    print("mode:", os.environ["APP_MODE"])


def main():
    os.environ["APP_MODE"] = "batch"
    process = Process(target=report)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
