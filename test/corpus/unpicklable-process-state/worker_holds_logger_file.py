# about: a worker class with an open file, a queue and a settings dict; only the file is in the way
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
import os


class CsvWriter(multiprocessing.Process):
    """Writes rows that arrive through a queue."""

    def __init__(self, path, queue):
        super().__init__(daemon=True)
        self.path = path
        self.queue = queue
        self.settings = {"sep": ";"}
        self.out = open(path, "w")

    def run(self):
        for row in iter(self.queue.get, None):
            self.out.write(self.settings["sep"].join(row) + "\n")
        self.out.close()


def main():
    queue = multiprocessing.Queue()
    writer = CsvWriter(os.devnull, queue)
    writer.start()  # expect: unpicklable-process-state writer.start
    queue.put(["a", "b"])
    queue.put(None)
    writer.join()
    print("exit", writer.exitcode)


if __name__ == "__main__":
    main()
