# about: A supervisor's constructor starts its watchdog thread; its run method then starts processes.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import threading


def task(number):
    print("task", number)


class Supervisor:
    def __init__(self):
        self.quit = threading.Event()
        self.watchdog = threading.Thread(target=self.quit.wait)
        self.watchdog.start()  # or: fork-with-threads self.watchdog

    def run(self):
        child = multiprocessing.Process(target=task, args=(1,))  # or: fork-with-threads multiprocessing.Process
        child.start()  # expect: fork-with-threads child
        child.join()
        self.quit.set()
        self.watchdog.join()


if __name__ == "__main__":
    Supervisor().run()
