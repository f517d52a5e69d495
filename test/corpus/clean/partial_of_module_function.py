# about: A partial of a module-level function pickles well, as target and as task.
# tempts: unpicklable-target unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
import functools
from multiprocessing import Pool, Process


def power(exponent, base):
    return base**exponent


def show(prefix, value):
    print(prefix, value)


def main():
    cube = functools.partial(power, 3)
    with Pool(2) as pool:
        print(pool.map(cube, [1, 2, 3]))
    process = Process(target=functools.partial(show, "value:"), args=(5,))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
