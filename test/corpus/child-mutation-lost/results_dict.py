# about: children fill a global dict and the parent prints it
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

prices = {}


def fetch_price(symbol):
    prices[symbol] = len(symbol) * 100  # expect: child-mutation-lost prices


def main():
    workers = [Process(target=fetch_price, args=(s,)) for s in ("AAPL", "IBM")]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print("prices", prices)


if __name__ == "__main__":
    main()
