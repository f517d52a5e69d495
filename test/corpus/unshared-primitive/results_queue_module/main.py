# about: The queue of results is made in a module of its own, which producers import.
# run: fork=ok spawn=ok
# differs: variable
import queue
from multiprocessing import Process

from channels import results
from producer import produce


def main():
    process = Process(target=produce, args=(3,))
    process.start()
    process.join()
    try:
        print("got", results.get(timeout=0.5))
    except queue.Empty:
        print("nothing came")


if __name__ == "__main__":
    main()
