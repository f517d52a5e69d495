# about: An initializer argument that only fork can hand over.
# run: fork=ok spawn=exception
# differs: exception
# python: >=3.10
import socket
from concurrent.futures import ProcessPoolExecutor

_log = None


def keep(log):
    global _log
    _log = log


def check(number):
    return number, _log is not None


def main():
    log = open(__file__)
    with ProcessPoolExecutor(1, initializer=keep, initargs=(log,)) as executor:  # expect: unpicklable-argument log; default-method-change ProcessPoolExecutor
        print(list(executor.map(check, [len(socket.gethostname()) * 0])))


if __name__ == "__main__":
    main()
