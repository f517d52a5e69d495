# about: A decorator's wrapper, kept picklable by functools.wraps, reads a global that main changes.
# run: fork=ok spawn=ok
# differs: variable attempts fork=3 spawn=1
import functools
from multiprocessing import Pool as P

attempts = 1


def retried(function):
    @functools.wraps(function)
    def wrapper(*args):
        tried = []
        for number in range(attempts):  # expect: stale-global attempts
            tried.append(function(*args))
        return tried

    return wrapper


@retried
def ping(host):
    return "ping " + host


if __name__ == "__main__":
    attempts = 3
    with P(1) as workers:
        print(workers.map(ping, ["a", "b"]))
