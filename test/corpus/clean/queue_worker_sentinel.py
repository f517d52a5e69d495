# about: Producers and consumers whose queues go by kwargs.
# tempts: unshared-primitive unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process, Queue

SENTINEL = None


def produce(numbers, queue):
    for number in numbers:
        queue.put(number)
    queue.put(SENTINEL)


def consume(queue, results):
    while (number := queue.get()) is not SENTINEL:
        results.put(number * number)
    results.put(SENTINEL)


if __name__ == "__main__":
    queue, results = Queue(maxsize=4), Queue()
    producer = Process(target=produce, kwargs={"numbers": range(5), "queue": queue})
    consumer = Process(target=consume, kwargs=dict(queue=queue, results=results))
    producer.start()
    consumer.start()
    print(list(iter(results.get, SENTINEL)))
    producer.join()
    consumer.join()
