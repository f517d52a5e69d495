# about: A process object keeps a generator of tasks.
# run: fork=ok spawn=exception
# differs: exception TypeError
import multiprocessing


class Feeder(multiprocessing.Process):
    def __init__(self, limit):
        super().__init__()
        self.numbers = (number * number for number in range(limit))

    def run(self):
        print(list(self.numbers))


def main():
    feeder = Feeder(4)
    feeder.start()  # expect: unpicklable-process-state feeder
    feeder.join()


if __name__ == "__main__":
    main()
