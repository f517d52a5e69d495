# about: os.fork is called only where it exists.
# tempts: fork-only-api
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys


def run(job):
    if not hasattr(os, "fork"):
        job()
        return
    pid = os.fork()
    if pid == 0:
        job()
        sys.stdout.flush()
        os._exit(0)
    os.waitpid(pid, 0)


def job():
    print("done")


if __name__ == "__main__":
    run(job)
