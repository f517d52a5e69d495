# about: A process-wide generator is seeded in each child from its number.
# tempts: inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import random


def simulate(number, connection):
    random.seed(1000 + number)
    connection.send([random.randint(1, 6) for _ in range(5)])
    connection.close()


def main():
    context = multiprocessing.get_context("spawn")
    for number in range(2):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=simulate, args=(number, sender))
        process.start()
        print(receiver.recv())
        process.join()


if __name__ == "__main__":
    main()
