# about: the attribute that cannot be pickled is set after the start
# tempts: unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import threading


class Job(multiprocessing.Process):
    def run(self):
        print("job")


class Owner:
    def __init__(self):
        self.job = Job()
        self.watcher = threading.Thread(target=self.watch)

    def watch(self):
        self.job.join()

    def go(self):
        self.job.start()
        self.watcher.start()
        self.watcher.join()


if __name__ == "__main__":
    job = Job()
    job.start()
    job.lock = threading.Lock()
    job.join()
    Owner().go()
