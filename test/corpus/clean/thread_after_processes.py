# about: The threads start when all processes have been forked.
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import threading
from multiprocessing import Process, Queue


def produce(out):
    out.put("item")


def drain(source):
    print("got", source.get())


def main():
    channel = Queue()
    producer = Process(target=produce, args=(channel,))
    producer.start()
    consumer = threading.Thread(target=drain, args=(channel,))
    consumer.start()
    consumer.join()
    producer.join()


if __name__ == "__main__":
    main()
