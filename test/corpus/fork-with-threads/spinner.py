# about: A spinner thread writes dots while a pool is made.
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Pool


class Spinner(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.finished = threading.Event()

    def run(self):
        while not self.finished.wait(0.05):
            pass


def cube(number):
    return number**3


def main():
    spinner = Spinner()
    spinner.start()  # or: fork-with-threads spinner
    with Pool(2) as pool:  # expect: fork-with-threads Pool
        print(pool.map(cube, [1, 2, 3]))
    spinner.finished.set()
    spinner.join()


if __name__ == "__main__":
    main()
