# about: A metrics module starts its thread; the script then starts a process.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

import metrics


def work():
    print("working")


def main():
    stop = metrics.start()
    process = Process(target=work)  # or: fork-with-threads Process
    process.start()  # expect: fork-with-threads process
    process.join()
    stop()


if __name__ == "__main__":
    main()
