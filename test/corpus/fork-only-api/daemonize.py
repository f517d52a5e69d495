# about: The classic double fork of a daemon.
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys


def daemonize():
    pid = os.fork()  # expect: fork-only-api os.fork
    if pid > 0:
        os.waitpid(pid, 0)
        return False
    os.setsid()
    return True


if __name__ == "__main__":
    if daemonize():
        sys.stdout.write("in the child\n")
        sys.stdout.flush()
        os._exit(0)
    print("in the parent")
