# about: A context manager makes a helper class; its bound method is the target.
# run: fork=ok spawn=exception
# differs: exception
import contextlib
from multiprocessing import Process


@contextlib.contextmanager
def ticker(times):
    class Ticker:
        def tick(self):
            print("tick " * times)

    yield Ticker()


def main():
    with ticker(2) as helper:
        process = Process(target=helper.tick)  # expect: unpicklable-target helper.tick
        process.start()
        process.join()


if __name__ == "__main__":
    main()
