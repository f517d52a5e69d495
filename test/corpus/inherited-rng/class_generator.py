# about: The generator is a class attribute, shared by all walkers of a process.
# run: fork=ok spawn=ok
# differs: result
from multiprocessing import Process, SimpleQueue
from random import Random


class Walker(Process):
    steps = Random()

    def __init__(self, ends):
        super().__init__()
        self.ends = ends

    def run(self):
        position = 0.0
        for _ in range(50):
            position += self.steps.uniform(-1, 1)  # expect: inherited-rng self.steps
        self.ends.put(position)


if __name__ == "__main__":
    ends = SimpleQueue()
    walkers = [Walker(ends) for _ in range(3)]
    for walker in walkers:
        walker.start()
    found = {ends.get() for _ in walkers}
    for walker in walkers:
        walker.join()
    print("walkers ended at", len(found), "places")
