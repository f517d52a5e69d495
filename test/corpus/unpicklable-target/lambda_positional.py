# about: The lambda is given as second positional argument of Process.
# run: fork=ok spawn=exception
# differs: exception
from multiprocessing import Process


def shout(text):
    print(text.upper())


def main():
    text = "hello"
    worker = Process(None, lambda: shout(text))  # expect: unpicklable-target lambda
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
