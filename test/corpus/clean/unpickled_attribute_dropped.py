# about: A worker object drops its lock when pickled and makes it again: nothing is lost.
# tempts: custom-pickling unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process


class Task:
    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()

    def __getstate__(self):
        state = dict(self.__dict__)
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()

    def run(self):
        with self.lock:
            print("task", self.name)


def main():
    task = Task("copy")
    process = Process(target=task.run)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
