# about: A class attribute serves as configuration; the child's class is a fresh one.
# run: fork=ok spawn=ok
# differs: variable Simulation.dt fork=0.5 spawn=0.1
from multiprocessing import Pool


class Simulation:
    dt = 0.1

    def __init__(self, speed):
        self.speed = speed

    def travel(self, steps):
        return round(self.speed * self.dt * steps, 3)  # expect: stale-mutation self.dt


def run(speed):
    return Simulation(speed).travel(10)


if __name__ == "__main__":
    Simulation.dt = 0.5
    with Pool(2) as pool:
        print(pool.map(run, [1.0, 2.0]))
