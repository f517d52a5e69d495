# about: A class of worker processes is derived from the fork context's Process.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

fork = multiprocessing.get_context("fork")  # expect: fork-only-api multiprocessing.get_context


class Worker(fork.Process):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def run(self):
        print("worker", self.number)


if __name__ == "__main__":
    worker = Worker(1)
    worker.start()
    worker.join()
