# about: A threading lock and an open file at module level that only the parent's threads use.
# tempts: unshared-primitive inherited-handle
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process

print_lock = threading.Lock()
source = open(__file__, encoding="utf-8")


def report(text):
    with print_lock:
        print(text, len(source.readline()) > 0)


def job(number):
    print("job", number)


def main():
    process = Process(target=job, args=(7,))
    process.start()
    process.join()
    threads = [threading.Thread(target=report, args=("line",)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
