# about: A second condition stands under the guard; the name is bound there.
# args: fast
# run: fork=ok spawn=exception
# differs: exception NameError
import sys
from multiprocessing import Process


class Engine:
    def __init__(self, cylinders):
        self.cylinders = cylinders

    def power(self):
        return self.cylinders * boost  # expect: guard-only-global boost


def drive(engine):
    print("power", engine.power())


if __name__ == "__main__":
    if "fast" in sys.argv:
        boost = 3
    else:
        boost = 1
    process = Process(target=drive, args=(Engine(4),))
    process.start()
    process.join()
