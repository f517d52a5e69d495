# about: A dataclass among whose fields is a threading.Event.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from dataclasses import dataclass, field
from multiprocessing import Process


@dataclass
class Task:
    name: str
    cancelled: threading.Event = field(default_factory=threading.Event)


def perform(task):
    if not task.cancelled.is_set():
        print("performing", task.name)


def main():
    task = Task("backup")
    process = Process(target=perform, args=(task,))  # expect: unpicklable-argument task
    process.start()
    process.join()


if __name__ == "__main__":
    main()
