# about: Globals that main changes and only main reads.
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import time
from multiprocessing import Pool

started = 0.0
total = 0
history = []


def square(number):
    return number * number


def note(value):
    global total
    total += value
    history.append(value)


def main():
    global started
    started = time.time()
    with Pool(2) as pool:
        for value in pool.imap(square, range(5)):
            note(value)
    print(total, history, time.time() >= started)


if __name__ == "__main__":
    main()
