# about: A table loaded under the guard and read by pool workers.
# run: fork=ok spawn=exception
# differs: exception NameError
# differs: variable prices
from multiprocessing import Pool


def load_prices():
    return {"apple": 3, "pear": 4, "fig": 9}


def cost(order):
    fruit, count = order
    return prices[fruit] * count  # expect: guard-only-global prices


if __name__ == "__main__":
    prices = load_prices()
    orders = [("apple", 2), ("fig", 1), ("pear", 5)]
    with Pool(2) as pool:
        print(pool.map(cost, orders))
