# about: os.fork behind hasattr
# tempts: fork-only-api
# run: fork=ok spawn=ok
# differs: nothing
import os


def run_detached(func):
    if hasattr(os, "fork"):
        pid = os.fork()
        if pid == 0:
            func()
            os._exit(0)
        os.waitpid(pid, 0)
    else:
        func()


def touch():
    os.getpid()


if __name__ == "__main__":
    run_detached(touch)
    print("done")
