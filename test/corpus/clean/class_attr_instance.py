# about: instance attributes shadow a class attribute; the instance is passed
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


class Options:
    level = 0

    def __init__(self, level=None):
        if level is not None:
            self.level = level


def work(options):
    print("level", options.level)


if __name__ == "__main__":
    options = Options()
    options.level = 4
    p = Process(target=work, args=(options,))
    p.start()
    p.join()
