# about: A class attribute is overridden on the instance, which travels with it.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


class Task:
    retries = 1
    label = "task"

    def __init__(self, number):
        self.number = number

    def run(self):
        print(self.label, self.number, "retries", self.retries)


class Upload(Task):
    label = "upload"


def main():
    tasks = [Task(1), Upload(2)]
    tasks[1].retries = 5
    for task in tasks:
        process = Process(target=task.run)
        process.start()
        process.join()


if __name__ == "__main__":
    main()
