# about: A constant is rebound from the environment before a process with the default method.
# run: fork=ok spawn=ok
# differs: variable
import os
from multiprocessing import Process

retries = 0


def request():
    print("retries", retries)  # expect: stale-global retries


def main():
    global retries
    retries = int(os.environ.get("RETRIES", "5"))
    process = Process(target=request)  # expect: default-method-change Process
    process.start()  # or: default-method-change process
    process.join()


if __name__ == "__main__":
    main()
