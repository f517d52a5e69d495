# about: A Process subclass sets a module flag that the parent's loop looks at.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

finished = False


class Worker(Process):
    def run(self):
        global finished
        total = sum(range(1000))
        finished = total > 0  # expect: child-mutation-lost finished


def main():
    worker = Worker()
    worker.start()
    worker.join()
    if finished:  # or: child-mutation-lost finished
        print("worker has finished")
    else:
        print("worker has not finished, it seems")


if __name__ == "__main__":
    main()
