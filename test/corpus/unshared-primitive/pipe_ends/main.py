# about: Both ends of a pipe are made when a module is imported; a spawned child talks into its own.
# run: fork=ok spawn=ok
# differs: variable inlet
from multiprocessing import Process

import channel


def produce():
    for word in ("one", "two"):
        channel.send(word)


def main():
    producer = Process(target=produce)
    producer.start()
    producer.join()
    print(channel.receive_all())


if __name__ == "__main__":
    main()
