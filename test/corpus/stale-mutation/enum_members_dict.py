# about: a dict keyed by an Enum is changed before a class's method starts the workers
# run: fork=ok spawn=ok
# differs: output
import enum
import multiprocessing as mp


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


WEIGHTS = {Level.LOW: 1, Level.HIGH: 1}


def weigh(level):
    return WEIGHTS[level]  # expect: stale-mutation WEIGHTS


class Scale:
    def __init__(self, processes=2):
        self.processes = processes

    def calibrate(self, level, weight):
        WEIGHTS[level] = weight

    def run(self):
        with mp.Pool(self.processes) as pool:
            return pool.map(weigh, list(Level))


if __name__ == "__main__":
    scale = Scale()
    scale.calibrate(Level.HIGH, 10)
    print(scale.run())
