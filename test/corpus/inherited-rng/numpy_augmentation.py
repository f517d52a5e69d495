# about: NumPy's global generator is copied by fork: each worker draws the same noise.
# needs: numpy
from multiprocessing import Process, Queue

import numpy as np


def augment(image, queue):
    noise = np.random.normal(0, 0.1, size=image.shape)  # expect: inherited-rng np.random.normal
    queue.put((image + noise).sum())


def main():
    image = np.zeros((8, 8))
    queue = Queue()
    workers = [Process(target=augment, args=(image, queue)) for _ in range(4)]
    for worker in workers:
        worker.start()
    sums = {float(queue.get()) for _ in workers}
    for worker in workers:
        worker.join()
    print("different sums:", len(sums))


if __name__ == "__main__":
    main()
