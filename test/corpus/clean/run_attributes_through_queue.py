# about: run() keeps its sum on self for itself and sends it through a queue
# tempts: child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Adder(multiprocessing.Process):
    def __init__(self, numbers, out):
        super().__init__()
        self.numbers = numbers
        self.out = out
        self.total = 0

    def run(self):
        for n in self.numbers:
            self.total += n
        self.out.put(self.total)


if __name__ == "__main__":
    out = multiprocessing.Queue()
    adders = [Adder([1, 2], out), Adder([3], out)]
    for a in adders:
        a.start()
    print(sum(out.get() for _ in adders))
    for a in adders:
        a.join()
