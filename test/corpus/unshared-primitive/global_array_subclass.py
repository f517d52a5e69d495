# about: A shared array at module level, filled by a Process subclass.
# run: fork=ok spawn=ok
# differs: variable totals
from multiprocessing import Array, Process

totals = Array("d", 3)


class Adder(Process):
    def __init__(self, slot, amounts):
        super().__init__()
        self.slot = slot
        self.amounts = amounts

    def run(self):
        totals[self.slot] = sum(self.amounts)  # expect: unshared-primitive totals


if __name__ == "__main__":
    adders = [Adder(0, [1.5, 2.5]), Adder(1, [10.0]), Adder(2, [])]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    print(list(totals))
