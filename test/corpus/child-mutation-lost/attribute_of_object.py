# about: A task marks the module's job object as done.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


class Job:
    def __init__(self):
        self.done = False


job = Job()


def work():
    job.done = True  # expect: child-mutation-lost job.done


def main():
    process = Process(target=work)
    process.start()
    process.join()
    print("done:", job.done)  # or: child-mutation-lost job.done


if __name__ == "__main__":
    main()
