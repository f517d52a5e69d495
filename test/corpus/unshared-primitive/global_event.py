# about: A stop event at module level is never set in a spawned child.
# run: fork=ok spawn=ok
# differs: variable stop
from multiprocessing import Event, Process

stop = Event()


def watch(name):
    stopped = stop.wait(timeout=0.5)  # expect: unshared-primitive stop
    print(name, "was stopped" if stopped else "gave up waiting")


if __name__ == "__main__":
    watcher = Process(target=watch, args=("watcher",))
    stop.set()
    watcher.start()
    watcher.join()
