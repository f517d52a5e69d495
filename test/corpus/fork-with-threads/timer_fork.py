# about: a Timer is pending while the process is forked
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
from threading import Timer


def give_up():
    print("timeout")


def job():
    print("job")


if __name__ == "__main__":
    timer = Timer(5, give_up)
    timer.start()
    child = multiprocessing.Process(target=job)
    child.start()  # expect: fork-with-threads child.start
    child.join()
    timer.cancel()
