# about: a generator function's result is given as an argument
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Process


def batches(items, size):
    for start in range(0, len(items), size):
        yield items[start:start + size]


def train(stream, epochs):
    for batch in stream:
        print(epochs, sum(batch))


if __name__ == "__main__":
    data = list(range(6))
    stream = batches(data, 2)
    trainer = Process(target=train, args=(stream, 1))  # expect: unpicklable-argument stream
    trainer.start()
    trainer.join()
