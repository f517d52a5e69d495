"""What travels to a child: names, never code.

Under fork nothing is pickled. Under spawn and forkserver the payload holds the
tuple of arguments and, for ``work``, no more than its address: module
``__main__``, name ``work``. The child imports this file and looks the name up;
``describe`` is found the same way, by the import below.
"""

from multiprocessing import Process

from helper import describe


def work(number, labels):
    print(describe(number, labels))


if __name__ == "__main__":
    child = Process(target=work, args=(7, ["prime", "odd"]))
    child.start()
    child.join()
