# about: Instances are counted in a class attribute, by children.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


class Ticket:
    issued = 0

    def __init__(self):
        Ticket.issued += 1  # expect: child-mutation-lost Ticket.issued


def sell(count):
    for _ in range(count):
        Ticket()


def main():
    counters = [Process(target=sell, args=(3,)) for _ in range(2)]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    print("sold", Ticket.issued)  # or: child-mutation-lost Ticket.issued


if __name__ == "__main__":
    main()
