# about: A heartbeat thread runs while a process is started.
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process

finished = threading.Event()


def beat():
    while not finished.wait(0.05):
        pass


def work(number):
    print("worked on", number)


def main():
    heart = threading.Thread(target=beat)
    heart.start()  # or: fork-with-threads heart
    Process(target=work, args=(1,)).start()  # expect: fork-with-threads Process
    finished.set()
    heart.join()


if __name__ == "__main__":
    main()
