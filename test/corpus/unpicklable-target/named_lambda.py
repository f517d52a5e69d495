# about: A module-level name does not make a lambda picklable: its own name is <lambda>.
# run: fork=ok spawn=exception
# differs: exception
from multiprocessing import Process

double = lambda number: print(number * 2)  # noqa: E731


def start_all(numbers):
    processes = []
    for number in numbers:
        process = Process(target=double, args=(number,))  # expect: unpicklable-target double
        process.start()
        processes.append(process)
    for process in processes:
        process.join()


if __name__ == "__main__":
    start_all([1, 2])
