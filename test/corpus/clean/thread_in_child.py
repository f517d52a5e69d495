# about: The thread runs in the child.
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process


def beat(stop):
    stop.wait()


def serve():
    stop = threading.Event()
    heart = threading.Thread(target=beat, args=(stop,))
    heart.start()
    stop.set()
    heart.join()
    print("served")


if __name__ == "__main__":
    server = Process(target=serve)
    server.start()
    server.join()
