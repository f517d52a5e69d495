# about: A module that the main module imports prints when it is imported.
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process

from engine import Engine


def drive(distance):
    print(Engine().consumption(distance))


if __name__ == "__main__":
    trip = Process(target=drive, args=(120,))
    trip.start()
    trip.join()
