# about: a dataclass with a lock in a default factory is handed over in a list
# run: fork=ok spawn=exception
# differs: output
import threading
from dataclasses import dataclass, field
from multiprocessing import Process


@dataclass
class Task:
    name: str
    lock: threading.Lock = field(default_factory=threading.Lock)


def run(tasks):
    for task in tasks:
        with task.lock:
            print("run", task.name)


if __name__ == "__main__":
    tasks = [Task("a"), Task("b")]
    p = Process(target=run, args=(tasks,))  # expect: unpicklable-argument tasks
    p.start()
    p.join()
