"""A module patched in the parent, and an argument that customises its pickling.

Under fork the child sees ``settings.to_mock == 1`` and the very object that the
parent made. Under spawn and forkserver it imports ``settings`` afresh (``None``),
and the object has passed through ``__getstate__``.
"""

from multiprocessing import Process

import settings


class Parcel:
    def __init__(self):
        self.journey = "inherited from the parent"

    def __getstate__(self):
        return {"journey": "pickled on the way"}


def install_mock():
    settings.to_mock = 1


def show(parcel):
    print("to_mock:", settings.to_mock)
    print("parcel:", parcel.journey)


if __name__ == "__main__":
    install_mock()
    children = [Process(target=show, args=(Parcel(),)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
