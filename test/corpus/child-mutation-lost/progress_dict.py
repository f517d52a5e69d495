# about: Workers note their progress in a dict of a module, which the parent prints.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

progress = {}


class Job(multiprocessing.Process):
    def __init__(self, name):
        super().__init__(name=name)

    def run(self):
        for percent in (50, 100):
            progress[self.name] = percent  # expect: child-mutation-lost progress


def main():
    jobs = [Job("a"), Job("b")]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    for job in jobs:
        print(job.name, progress.get(job.name, 0))  # or: child-mutation-lost progress


if __name__ == "__main__":
    main()
