# about: a callback given as a lambda is kept by the Process subclass
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Process


class Poller(Process):
    def __init__(self, callback, times=2):
        super(Poller, self).__init__()
        self.callback = callback
        self.times = times

    def run(self):
        for i in range(self.times):
            self.callback(i)


if __name__ == "__main__":
    poller = Poller(lambda i: print("tick", i))
    poller.start()  # expect: unpicklable-process-state poller.start
    poller.join()
