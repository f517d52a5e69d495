# about: The queue for results is given to each task.
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool, Queue


def produce(queue, number):
    queue.put(number)


if __name__ == "__main__":
    queue = Queue()
    with Pool(2) as pool:
        pending = [pool.apply_async(produce, (queue, number)) for number in range(2)]  # expect: unshareable-pool-argument queue
        for result in pending:
            result.get()
    print(queue.get())
