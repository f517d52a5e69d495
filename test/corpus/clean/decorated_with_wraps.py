# about: functools.wraps gives the wrapper the name under which it is found.
# tempts: unpicklable-target
# run: fork=ok spawn=ok
# differs: nothing
import functools
from multiprocessing import Pool, Process


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        return result

    return wrapper


@logged
def square(number):
    return number * number


@logged
def show(text):
    print(text)


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, [1, 2, 3]))
    process = Process(target=show, args=("shown",))
    process.start()
    process.join()
