# about: the child sets the global itself before it reads it
# tempts: stale-global child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

verbosity = 0


def setup(level):
    global verbosity
    verbosity = level


def work(level):
    setup(level)
    print("verbosity", verbosity)


if __name__ == "__main__":
    verbosity = 2
    p = multiprocessing.Process(target=work, args=(verbosity,))
    p.start()
    p.join()
