# about: A module-level queue reaches its workers by default only where the default is fork.
# run: fork=ok spawn=ok
# differs: variable jobs
import queue
from multiprocessing import Process, Queue

jobs = Queue()


def serve():
    try:
        print("got", jobs.get(timeout=0.5))  # expect: unshared-primitive jobs
    except queue.Empty:
        print("got nothing")


if __name__ == "__main__":
    jobs.put("task")
    Process(target=serve).start()  # expect: default-method-change Process
