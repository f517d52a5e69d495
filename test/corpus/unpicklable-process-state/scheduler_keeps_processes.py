# about: a scheduler keeps the processes it has started, and starts the next with a bound method
# run: fork=ok spawn=exception
# differs: output
import multiprocessing


class Scheduler:
    def __init__(self, count):
        self.count = count
        self.workers = []

    def work(self, number):
        print("work", number)

    def start(self):
        for number in range(self.count):
            worker = multiprocessing.Process(target=self.work, args=(number,))  # expect: unpicklable-process-state self.work
            worker.start()
            self.workers.append(worker)

    def join(self):
        for worker in self.workers:
            worker.join()


if __name__ == "__main__":
    scheduler = Scheduler(2)
    scheduler.start()
    scheduler.join()
