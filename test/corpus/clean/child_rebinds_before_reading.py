# about: The worker binds the global itself before it reads it.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

threshold = 10


def run(value):
    global threshold
    threshold = value
    print(above(7))


def above(number):
    return number > threshold


def main():
    global threshold
    threshold = 99
    process = Process(target=run, args=(5,))
    process.start()
    process.join()
    print(above(100))


if __name__ == "__main__":
    main()
