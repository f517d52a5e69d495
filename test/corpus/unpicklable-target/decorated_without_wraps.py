# about: A decorator without functools.wraps leaves a function whose name leads nowhere.
# run: fork=ok spawn=exception
# differs: exception
import time
from multiprocessing import Process


def timed(function):
    def wrapper(*args):
        began = time.perf_counter()
        result = function(*args)
        wrapper.seconds = time.perf_counter() - began
        return result

    return wrapper


@timed
def crunch(count):
    print(sum(range(count)))


def main():
    process = Process(target=crunch, args=(1000,))  # expect: unpicklable-target crunch
    process.start()
    process.join()


if __name__ == "__main__":
    main()
