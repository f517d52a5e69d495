# about: The lock of an object is made when it is first needed, in each process for itself.
# tempts: unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process


class Account:
    def __init__(self, balance):
        self.balance = balance
        self._lock = None

    @property
    def lock(self):
        if self._lock is None:
            self._lock = threading.Lock()
        return self._lock

    def pay(self, amount):
        with self.lock:
            self.balance -= amount
        print("left:", self.balance)


if __name__ == "__main__":
    account = Account(10)
    payer = Process(target=account.pay, args=(3,))
    payer.start()
    payer.join()
