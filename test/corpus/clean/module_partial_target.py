# about: partials of module functions, methods of picklable instances and builtins as targets
# tempts: unpicklable-target unpicklable-task unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import functools
import operator
from multiprocessing import Pool, Process


class Greeter:
    def __init__(self, word):
        self.word = word

    def greet(self, name):
        print(self.word, name)


def power(base, exponent):
    return base ** exponent


if __name__ == "__main__":
    p = Process(target=Greeter("hi").greet, args=("al",))
    p.start()
    p.join()
    with Pool(1) as pool:
        print(pool.map(functools.partial(power, exponent=2), [2, 3]))
        print(pool.map(operator.neg, [1]), pool.map(str.upper, ["a"]))
