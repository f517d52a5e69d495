# about: A partial of a function of the module, bound at import.
# tempts: unpicklable-task unpicklable-target
# run: fork=ok spawn=ok
# differs: nothing
from functools import partial
from multiprocessing import Pool


def power(exponent, base):
    return base**exponent


cube = partial(power, 3)

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(cube, [1, 2, 3]))
