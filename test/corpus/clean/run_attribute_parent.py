# about: attributes of the process object are set and read in the parent
# tempts: child-mutation-lost unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Task(multiprocessing.Process):
    def __init__(self, n, out):
        super().__init__()
        self.n = n
        self.out = out
        self.label = "?"

    def run(self):
        self.partial = self.n * 2
        self.out.put(self.partial)


if __name__ == "__main__":
    out = multiprocessing.SimpleQueue()
    task = Task(4, out)
    task.label = "four"
    task.start()
    print(task.label, out.get())
    task.join()
