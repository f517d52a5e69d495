# about: A partial of a nested function with a lock goes to a thread.
# tempts: unpicklable-target unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import functools
import threading
from multiprocessing import Process


def work(number):
    print("child", number)


def main():
    def guarded(lock, text):
        with lock:
            print(text)

    process = Process(target=work, args=(1,))
    process.start()
    process.join()
    thread = threading.Thread(target=functools.partial(guarded, threading.Lock(), "thread"))
    thread.start()
    thread.join()


if __name__ == "__main__":
    main()
