# about: A generator is kept as a class attribute and shuffles in every worker alike.
# run: fork=ok spawn=ok
# differs: output
import random
import time
from concurrent.futures import ProcessPoolExecutor


class Annealer:
    random = random.Random()

    def propose(self, size):
        return [self.random.randrange(size) for _ in range(8)]  # expect: inherited-rng self.random


def run(_):
    time.sleep(0.2)
    return tuple(Annealer().propose(1000))


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as executor:
        futures = [executor.submit(run, number) for number in range(2)]
        print("different proposals:", len({future.result() for future in futures}))
