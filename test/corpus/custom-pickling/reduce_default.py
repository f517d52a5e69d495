# about: __reduce__ rebuilds the object from its name only
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process


class Account(object):
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount

    def __reduce__(self):
        return (Account, (self.owner,))


def show(account):
    print(account.owner, account.balance)


def main():
    account = Account("eve")
    account.deposit(50)
    p = Process(target=show, args=(account,))  # expect: custom-pickling account
    p.start()
    p.join()


if __name__ == "__main__":
    main()
