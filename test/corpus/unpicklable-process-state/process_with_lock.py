# about: A Process subclass keeps a threading lock in self.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from multiprocessing import Process


class Counter(Process):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit
        self.mutex = threading.Lock()

    def run(self):
        with self.mutex:
            print("counted to", self.limit)


if __name__ == "__main__":
    Counter(3).start()  # expect: unpicklable-process-state Counter
