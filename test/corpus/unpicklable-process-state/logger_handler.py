# about: A service keeps a log file open and runs its own method in a process.
# run: fork=ok spawn=exception
# differs: exception TypeError
import multiprocessing
import os


class Service:
    def __init__(self, name, path=os.devnull):
        self.name = name
        self.log = open(path, "a")
        self.process = None

    def loop(self):
        self.log.write("started\n")
        print(self.name, "loops")

    def start(self):
        process = multiprocessing.Process(target=self.loop)  # expect: unpicklable-process-state self.loop
        process.start()
        process.join()


if __name__ == "__main__":
    service = Service("indexer")
    service.start()
