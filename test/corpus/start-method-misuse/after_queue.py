# about: Making a queue settles the context; after that no method can be set.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Process, Queue, set_start_method


def produce(queue):
    queue.put("done")


if __name__ == "__main__":
    queue = Queue()
    set_start_method("spawn")  # expect: start-method-misuse set_start_method
    producer = Process(target=produce, args=(queue,))
    producer.start()
    print(queue.get())
    producer.join()
