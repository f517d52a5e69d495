# about: A start signal lives in a module of shared objects.
# run: fork=ok spawn=ok
# differs: variable
from multiprocessing import Process

import shared
from runner import run

if __name__ == "__main__":
    shared.start.set()
    process = Process(target=run, args=("first",))
    process.start()
    process.join()
