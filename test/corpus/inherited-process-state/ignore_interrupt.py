# about: The parent handles Ctrl-C by a function that workers are supposed to use too.
# run: fork=ok spawn=exception
# differs: process-state
import os
import signal
from multiprocessing import Process

received = []


def remember(number, frame):
    received.append(number)


def work():
    os.kill(os.getpid(), signal.SIGUSR1)  # expect: inherited-process-state os.kill
    print("received", len(received))


def main():
    signal.signal(signal.SIGUSR1, remember)  # or: inherited-process-state signal.signal
    process = Process(target=work)
    process.start()
    process.join()
    raise SystemExit(0 if process.exitcode == 0 else "the worker died")


if __name__ == "__main__":
    main()
