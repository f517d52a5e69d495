# about: __getstate__ leaves a lock out and __setstate__ makes a new one
# tempts: custom-pickling unpicklable-argument unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process


class Safe:
    def __init__(self, value):
        self.value = value
        self.lock = threading.Lock()

    def __getstate__(self):
        state = dict(self.__dict__)
        state.pop("lock")
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()

    def show(self):
        with self.lock:
            print("value", self.value)


def work(safe):
    safe.show()


if __name__ == "__main__":
    safe = Safe(9)
    for target, args in ((work, (safe,)), (safe.show, ())):
        p = Process(target=target, args=args)
        p.start()
        p.join()
