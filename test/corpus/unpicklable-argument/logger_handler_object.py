# about: an object that holds a logging handler with its lock
# run: fork=ok spawn=exception
# differs: output
import logging
from multiprocessing import Process


class Job:
    def __init__(self, name):
        self.name = name
        self.handler = logging.StreamHandler()


def execute(job):
    print("execute", job.name)


if __name__ == "__main__":
    job = Job("nightly")
    p = Process(target=execute, args=[job])  # expect: unpicklable-argument job
    p.start()
    p.join()
