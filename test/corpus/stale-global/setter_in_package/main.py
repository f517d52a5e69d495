# about: A package offers a setter for its debug level; its worker reads the level.
# run: fork=ok spawn=ok
# differs: variable level
from multiprocessing import Process

import tracer
from tracer import levels


def job(name):
    tracer.emit(name, 2)


if __name__ == "__main__":
    levels.set_level(3)
    process = Process(target=job, args=("import",))
    process.start()
    process.join()
