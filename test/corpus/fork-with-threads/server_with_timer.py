# about: A timer thread is pending in the service that forks a worker.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import threading


class Server:
    def __init__(self):
        self.timer = threading.Timer(0.4, self.expire)
        self.expired = False

    def expire(self):
        self.expired = True

    def run(self):
        self.timer.start()  # or: fork-with-threads self.timer
        with multiprocessing.get_context("fork").Pool(1) as pool:  # expect: fork-with-threads Pool; fork-only-api multiprocessing.get_context
            print(pool.map(abs, [-1, 2]))
        self.timer.cancel()


if __name__ == "__main__":
    Server().run()
