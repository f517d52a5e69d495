# about: run() of a Process subclass stores its result on self
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Summer(multiprocessing.Process):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = sum(self.numbers)  # expect: child-mutation-lost self.result


if __name__ == "__main__":
    tasks = [Summer([1, 2]), Summer([3, 4])]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    print([task.result for task in tasks])
