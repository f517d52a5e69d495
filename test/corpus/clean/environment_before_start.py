# about: The environment is set before the first process: every method hands it on.
# tempts: inherited-process-state
# run: fork=ok spawn=ok forkserver=ok
# differs: nothing
import os
from multiprocessing import Process


def show():
    print("region:", os.environ["APP_REGION"])


def main():
    os.environ["APP_REGION"] = "eu"
    child = Process(target=show)
    child.start()
    child.join()


if __name__ == "__main__":
    main()
