# about: a handler of SIGUSR1 is installed in the parent, and the child sends the signal to itself
# run: fork=ok spawn=ok
# differs: output
import os
import signal
import sys
from multiprocessing import Process


def handler(signum, frame):
    print("caught")
    sys.stdout.flush()


def work():
    os.kill(os.getpid(), signal.SIGUSR1)  # expect: inherited-process-state os.kill
    print("survived")


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, handler)  # or: inherited-process-state signal.signal
    p = Process(target=work)
    p.start()
    p.join()
    print("exit", p.exitcode)
