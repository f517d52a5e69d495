# about: A lambda as target is inherited under fork and cannot be pickled under spawn.
# run: fork=ok spawn=exception
# differs: exception
from multiprocessing import Process

if __name__ == "__main__":
    name = "world"
    process = Process(target=lambda: print("hello", name))  # expect: unpicklable-target lambda
    process.start()
    process.join()
