# about: Monte Carlo in several processes with one module generator: forked ones repeat one estimate.
# run: fork=ok spawn=ok
# differs: result
import multiprocessing as mp
import random

rng = random.Random()


def estimate(samples, connection):
    inside = 0
    for _ in range(samples):
        x, y = rng.random(), rng.random()  # expect: inherited-rng rng
        inside += x * x + y * y <= 1
    connection.send((inside, x))
    connection.close()


def main(processes=3, samples=2000):
    estimates = set()
    for _ in range(processes):
        receiver, sender = mp.Pipe(duplex=False)
        process = mp.Process(target=estimate, args=(samples, sender))
        process.start()
        estimates.add(receiver.recv())
        process.join()
    print("independent estimates:", len(estimates))


if __name__ == "__main__":
    main()
