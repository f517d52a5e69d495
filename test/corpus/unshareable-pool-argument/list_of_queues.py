# about: Tasks are tuples in which a queue of multiprocessing stands.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def feed(task):
    queue, number = task
    queue.put(number)


def main():
    queue = multiprocessing.Queue()
    tasks = [(queue, number) for number in range(3)]
    with multiprocessing.Pool(2) as pool:
        pool.map(feed, tasks)  # expect: unshareable-pool-argument tasks


if __name__ == "__main__":
    main()
