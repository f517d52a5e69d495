# about: A queue at module level: the spawned child writes into a queue of its own.
# run: fork=ok spawn=exception
# differs: variable results
import queue
from multiprocessing import Process, Queue

results = Queue()


def square(number):
    results.put(number * number)  # expect: unshared-primitive results


if __name__ == "__main__":
    worker = Process(target=square, args=(7,))
    worker.start()
    worker.join()
    try:
        print(results.get(timeout=1))
    except queue.Empty:
        raise SystemExit("no result came")
