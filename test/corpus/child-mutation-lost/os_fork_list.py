# about: a child of os.fork appends to a list and the parent reads it
# run: fork=ok spawn=ok
# differs: nothing
import os

found = []


def scan():
    found.append("needle")  # expect: child-mutation-lost found


def main():
    pid = os.fork()  # expect: fork-only-api os.fork
    if pid == 0:
        scan()
        os._exit(0)
    os.waitpid(pid, 0)
    print("found", found)


if __name__ == "__main__":
    main()
