# about: two processes by the default method, with an argument that cannot be pickled
# run: fork=ok spawn=exception
# differs: output
import threading
import multiprocessing


def run(event):
    print("set" if event.is_set() else "not set")


def main():
    event = threading.Event()
    event.set()
    first = multiprocessing.Process(target=run, args=(event,))  # expect: unpicklable-argument event; default-method-change Process
    first.start()  # or: default-method-change first.start
    first.join()


if __name__ == "__main__":
    main()
