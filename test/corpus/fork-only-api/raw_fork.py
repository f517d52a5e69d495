# about: os.fork itself, which Windows does not have.
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys


def child(number):
    sys.stdout.write("child %d\n" % number)
    sys.stdout.flush()
    os._exit(number)


def main():
    statuses = []
    for number in range(2):
        pid = os.fork()  # expect: fork-only-api os.fork
        if pid == 0:
            child(number)
        statuses.append(os.waitpid(pid, 0)[1] >> 8)
    print(statuses)


if __name__ == "__main__":
    main()
