# about: register_at_fork is POSIX only, and is never called in a spawned child.
# run: fork=ok spawn=ok
# differs: output
import os
from multiprocessing import Process

state = {"connections": 0}


def reconnect():
    state["connections"] += 1


def work():
    print("reconnected", state["connections"])


if __name__ == "__main__":
    os.register_at_fork(after_in_child=reconnect)  # expect: fork-only-api os.register_at_fork
    worker = Process(target=work)
    worker.start()
    worker.join()
