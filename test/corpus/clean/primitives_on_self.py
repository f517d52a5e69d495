# about: A Process subclass carries its queues in self: they are pickled for the start.
# tempts: unpicklable-process-state unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import JoinableQueue, Process, Queue


class Consumer(Process):
    def __init__(self, tasks, results):
        Process.__init__(self)
        self.tasks = tasks
        self.results = results

    def run(self):
        while True:
            task = self.tasks.get()
            if task is None:
                self.tasks.task_done()
                break
            self.results.put(task * task)
            self.tasks.task_done()


if __name__ == "__main__":
    tasks, results = JoinableQueue(), Queue()
    consumers = [Consumer(tasks, results) for _ in range(2)]
    for consumer in consumers:
        consumer.start()
    for number in range(4):
        tasks.put(number)
    for _ in consumers:
        tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(4)))
