# about: the object of the bound method has started a thread before
# run: fork=ok spawn=exception
# differs: output
import threading
from multiprocessing import Process


class Service:
    def __init__(self):
        self.stopped = threading.Event()
        self.watcher = None

    def watch(self):
        self.stopped.wait(5)

    def serve(self):
        print("serving")

    def run(self):
        self.watcher = threading.Thread(target=self.watch, daemon=True)
        p = Process(target=self.serve)  # expect: unpicklable-process-state self.serve
        p.start()
        p.join()
        self.stopped.set()


if __name__ == "__main__":
    Service().run()
