# about: a Generator made by numpy at module level is used in a Process subclass
# needs: numpy
import multiprocessing as mp

import numpy as np

RNG = np.random.default_rng()


class Walker(mp.Process):
    def __init__(self, steps, out):
        super().__init__()
        self.steps = steps
        self.out = out

    def run(self):
        moves = RNG.choice([-1, 1], size=self.steps)  # expect: inherited-rng RNG.choice
        self.out.put(int(moves.sum()))


if __name__ == "__main__":
    out = mp.Queue()
    walkers = [Walker(1000, out) for _ in range(4)]
    for w in walkers:
        w.start()
    print([out.get() for _ in walkers])
    for w in walkers:
        w.join()
