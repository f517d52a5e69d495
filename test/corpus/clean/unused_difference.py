# about: what __getstate__ drops is never looked at by the child
# tempts: custom-pickling
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Order:
    def __init__(self, number):
        self.number = number
        self.history = ["made"]

    def __getstate__(self):
        return {"number": self.number, "history": []}


def ship(order):
    print("ship", order.number)


if __name__ == "__main__":
    p = multiprocessing.Process(target=ship, args=(Order(4),))
    p.start()
    p.join()
