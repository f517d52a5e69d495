# about: A dataclass with plain fields goes to the child as an argument and comes back through a queue.
# tempts: unpicklable-argument custom-pickling
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp
from dataclasses import dataclass, field
from typing import List


@dataclass
class Order:
    customer: str
    items: List[str] = field(default_factory=list)
    paid: bool = False


def settle(order, queue):
    order.paid = True
    queue.put(order)


def main():
    queue = mp.Queue()
    order = Order("ann", ["pen", "ink"])
    cashier = mp.Process(target=settle, args=(order, queue))
    cashier.start()
    print(queue.get())
    cashier.join()
    print(order.paid)


if __name__ == "__main__":
    main()
