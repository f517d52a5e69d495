# about: Threads with closures, locks and globals of the guard.
# tempts: unpicklable-task unpicklable-target
# run: fork=ok spawn=ok
# differs: nothing
import threading
from concurrent.futures import ThreadPoolExecutor

counter = 0
lock = threading.Lock()


def increment(_):
    global counter
    with lock:
        counter += step


if __name__ == "__main__":
    step = 2
    with ThreadPoolExecutor(max_workers=3) as executor:
        list(executor.map(increment, range(10)))
    extra = threading.Thread(target=lambda: increment(None))
    extra.start()
    extra.join()
    print(counter)
