# about: a bound method is mapped whose object holds a multiprocessing lock
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


class Counter:
    def __init__(self):
        self.lock = multiprocessing.Lock()
        self.step = 2

    def bump(self, n):
        with self.lock:
            return n + self.step

    def run(self):
        with multiprocessing.Pool(2) as pool:
            return pool.map(self.bump, [1, 2])  # expect: unshareable-pool-argument self.bump


if __name__ == "__main__":
    print(Counter().run())
