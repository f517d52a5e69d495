# about: a daemon forks by hand
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys


def daemonize():
    pid = os.fork()  # expect: fork-only-api os.fork
    if pid > 0:
        os.waitpid(pid, 0)
        return False
    return True


def main():
    if daemonize():
        sys.stdout.write("child\n")
        sys.stdout.flush()
        os._exit(0)
    print("parent")


if __name__ == "__main__":
    main()
