# about: a timing decorator without functools.wraps hides the function from pickle
# run: fork=ok spawn=exception
# differs: output
import time
from multiprocessing import Process


def timed(func):
    def wrapper(*args, **kwargs):
        begin = time.perf_counter()
        result = func(*args, **kwargs)
        assert time.perf_counter() >= begin
        return result

    return wrapper


@timed
def simulate(steps):
    print("simulated", steps)


if __name__ == "__main__":
    p = Process(target=simulate, args=(10,))  # expect: unpicklable-target simulate
    p.start()
    p.join()
