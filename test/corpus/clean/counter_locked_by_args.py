# about: A counter and its lock are handed over; the global of the same name stays the parent's.
# tempts: unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

counter = multiprocessing.Value("i", 0)


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


if __name__ == "__main__":
    processes = [multiprocessing.Process(target=add, args=(counter, 10)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(counter.value)
