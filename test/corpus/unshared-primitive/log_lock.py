# about: A lock at module level guards a report, but each spawned child has a lock of its own.
# run: fork=ok spawn=ok
# differs: variable
import multiprocessing
import time

print_lock = multiprocessing.Lock()


def report(number, entered):
    with print_lock:  # expect: unshared-primitive print_lock
        time.sleep(0.01)
        entered.put(number)


def main():
    entered = multiprocessing.SimpleQueue()
    print_lock.acquire()
    process = multiprocessing.Process(target=report, args=(1, entered))
    process.start()
    process.join(1)
    print("waited:", process.exitcode is None)
    print_lock.release()
    process.join()


if __name__ == "__main__":
    main()
