# about: The arguments of pool tasks are pickled under every method: __getstate__ always runs.
# tempts: custom-pickling
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Pool


class Account:
    def __init__(self, owner, amount):
        self.owner = owner
        self.amount = amount
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()


def interest(account):
    with account.lock:
        return account.owner, account.amount * 0.02


if __name__ == "__main__":
    accounts = [Account("ann", 100), Account("ben", 250)]
    with Pool(2) as pool:
        print(pool.map(interest, accounts))
