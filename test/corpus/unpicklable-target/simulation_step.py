# about: functools.partial of a nested function in a class method
# run: fork=ok spawn=exception
# differs: output
import functools
import multiprocessing as mp


class Simulation:
    def __init__(self, rate):
        self.rate = rate

    def launch(self):
        def step(rate, n):
            print(rate * n)

        bound = functools.partial(step, self.rate)
        child = mp.Process(target=bound, args=(2,))  # expect: unpicklable-target bound
        child.start()
        child.join()


if __name__ == "__main__":
    Simulation(21).launch()
