# about: A strategy is stored on the object as a lambda.
# run: fork=ok spawn=exception
# differs: exception
from multiprocessing import Process


class Filter:
    def __init__(self, keep=None):
        self.keep = keep or (lambda item: item % 2 == 0)

    def apply(self, items):
        print([item for item in items if self.keep(item)])


def main():
    even = Filter()
    child = Process(target=even.apply, args=(range(6),))  # expect: unpicklable-process-state even.apply
    child.start()
    child.join()


if __name__ == "__main__":
    main()
