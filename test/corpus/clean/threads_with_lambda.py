# about: An executor of threads takes lambdas, locks and open files.
# tempts: unpicklable-task unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import threading
from concurrent.futures import ThreadPoolExecutor

counter = 0
lock = threading.Lock()


def add(amount):
    global counter
    with lock:
        counter += amount
    return counter


def main():
    with ThreadPoolExecutor(2) as executor:
        list(executor.map(lambda amount: add(amount), [1, 2, 3]))
        with open(__file__) as source:
            print(executor.submit(source.readline).result().strip()[:7])
    print(counter)


if __name__ == "__main__":
    main()
