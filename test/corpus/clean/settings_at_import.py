# about: Process-wide settings made at import are made in every child too.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import decimal
import signal
import sys
import warnings
from multiprocessing import Process

decimal.getcontext().prec = 6
sys.setrecursionlimit(3000)
warnings.simplefilter("error")


def ignore(signum, frame):
    pass


def work():
    signal.signal(signal.SIGUSR1, ignore)
    print(decimal.Decimal(1) / 7, sys.getrecursionlimit())
    print(signal.getsignal(signal.SIGUSR1) is ignore)
    try:
        warnings.warn("careful")
    except UserWarning:
        print("refused")


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
