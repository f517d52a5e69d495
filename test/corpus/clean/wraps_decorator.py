# about: functools.wraps gives the wrapper the name of the function
# tempts: unpicklable-target unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
import functools
from multiprocessing import Pool, Process


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)
    return wrapper


@logged
def work(n):
    return n + 1


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [1]))
    p = Process(target=work, args=(1,))
    p.start()
    p.join()
