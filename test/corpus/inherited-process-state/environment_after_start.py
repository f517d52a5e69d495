# about: The fork server has started with the first process: what is put into the environment later stays outside.
# run: fork=ok spawn=ok forkserver=ok
# differs: nothing
import os
from multiprocessing import Process


def connect(step):
    print(step, "token:", os.environ.get("API_TOKEN"))  # expect: inherited-process-state os.environ


def run(step):
    child = Process(target=connect, args=(step,))
    child.start()
    child.join()


def main():
    run("anonymous")
    os.environ["API_TOKEN"] = "abc"  # or: inherited-process-state os.environ
    run("signed in")


if __name__ == "__main__":
    main()
