# about: the target is a method of an object that keeps an open log file
# run: fork=ok spawn=exception
# differs: output
import multiprocessing as mp
import os


class Recorder:
    def __init__(self, path):
        self.path = path
        self.log = open(path, "a")

    def loop(self, n):
        for i in range(n):
            self.log.write("%d\n" % i)
        self.log.flush()

    def start(self):
        worker = mp.Process(target=self.loop, args=(3,))  # expect: unpicklable-process-state self.loop
        worker.start()
        worker.join()


if __name__ == "__main__":
    recorder = Recorder(os.devnull)
    recorder.start()
    print("recorded")
