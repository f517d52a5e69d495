# about: A context object that holds primitives is handed to processes, as it may be.
# tempts: unshared-primitive unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Shared:
    def __init__(self):
        self.lock = multiprocessing.Lock()
        self.total = multiprocessing.Value("i", 0)


def add(shared, amount):
    with shared.lock:
        shared.total.value += amount


def main():
    shared = Shared()
    processes = [multiprocessing.Process(target=add, args=(shared, amount)) for amount in (1, 2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(shared.total.value)


if __name__ == "__main__":
    main()
