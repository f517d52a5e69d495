# about: a Process subclass keeps a lock of threading
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
import threading


class Accumulator(multiprocessing.Process):
    def __init__(self, values):
        multiprocessing.Process.__init__(self)
        self.values = values
        self.lock = threading.Lock()

    def run(self):
        total = 0
        for value in self.values:
            with self.lock:
                total += value
        print("total", total)


def main():
    acc = Accumulator([1, 2, 3])
    acc.start()  # expect: unpicklable-process-state acc.start
    acc.join()


if __name__ == "__main__":
    main()
