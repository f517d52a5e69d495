# about: An object with a lock of threading is the owner of the target: fine by default until 3.13.
# run: fork=ok spawn=exception
# differs: exception
import threading
from multiprocessing import Process


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.RLock()

    def report(self):
        with self.lock:
            print("balance", self.balance)


def main():
    account = Account(10)
    auditor = Process(target=account.report)  # expect: unpicklable-process-state account.report; default-method-change Process
    auditor.start()
    auditor.join()


if __name__ == "__main__":
    main()
