# about: A worker process resets its statistics when it is unpickled.
# run: fork=ok spawn=ok
# differs: argument
from multiprocessing import Process


class Stats:
    def __init__(self):
        self.count = 0

    def add(self, number):
        self.count += number

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.count = 0


def continue_counting(stats):
    stats.add(1)
    print("count:", stats.count)


if __name__ == "__main__":
    stats = Stats()
    stats.add(41)
    job = Process(target=continue_counting, args=(stats,))  # expect: custom-pickling stats
    job.start()
    job.join()
