# about: copyreg says how Temperature travels: rounded.
# run: fork=ok spawn=ok
# differs: argument
import copyreg
from multiprocessing import Process


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees


def pack(temperature):
    return Temperature, (round(temperature.degrees),)


copyreg.pickle(Temperature, pack)


def show(temperature):
    print(temperature.degrees)


if __name__ == "__main__":
    reading = Temperature(21.7)
    process = Process(target=show, args=(reading,))  # expect: custom-pickling reading
    process.start()
    process.join()
