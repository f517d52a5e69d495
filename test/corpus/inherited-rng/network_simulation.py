# about: Packet loss is drawn from a generator of a class that module level makes.
# run: fork=ok spawn=ok
# differs: output
import random
from multiprocessing import Process, SimpleQueue


class Channel:
    def __init__(self):
        self.noise = random.Random()

    def send(self, packets):
        return [self.noise.random() for _ in range(packets)]  # expect: inherited-rng self.noise


channel = Channel()


def transmit(out):
    out.put(tuple(channel.send(4)))  # or: inherited-rng channel


def main():
    out = SimpleQueue()
    senders = [Process(target=transmit, args=(out,)) for _ in range(3)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    print("different losses:", len({out.get() for _ in senders}))


if __name__ == "__main__":
    main()
