# about: an object starts its thread in __init__ and its process later
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process, Queue


def crunch(queue):
    queue.put("done")


class Engine:
    def __init__(self):
        self.alive = True
        self.cond = threading.Condition()
        self.thread = threading.Thread(target=self._pump)
        self.thread.start()

    def _pump(self):
        with self.cond:
            while self.alive:
                self.cond.wait(0.1)

    def launch(self):
        queue = Queue()
        p = Process(target=crunch, args=(queue,))
        p.start()  # expect: fork-with-threads p.start
        result = queue.get(timeout=5)
        p.join()
        return result

    def stop(self):
        with self.cond:
            self.alive = False
            self.cond.notify_all()
        self.thread.join()


if __name__ == "__main__":
    engine = Engine()
    print(engine.launch())
    engine.stop()
