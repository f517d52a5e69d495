# about: A lock made under the guard, used by children as a global: they don't have the name.
# run: fork=ok spawn=exception
# differs: exception NameError
# differs: variable lock
import multiprocessing


def deposit(account, amount):
    with lock:  # expect: guard-only-global lock
        account.value += amount


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    account = multiprocessing.Value("i", 0, lock=False)
    tellers = [multiprocessing.Process(target=deposit, args=(account, 10)) for _ in range(3)]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    print("balance:", account.value)
