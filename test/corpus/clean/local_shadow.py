# about: local names and parameters shadow the globals that main changes
# tempts: stale-global guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

rate = 1


def apply(rate, amounts):
    total = 0
    for amount in amounts:
        total += amount * rate
    print(total)


if __name__ == "__main__":
    rate = 5
    amounts = [1, 2]
    p = Process(target=apply, args=(rate, amounts))
    p.start()
    p.join()
