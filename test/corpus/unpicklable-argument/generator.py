# about: A generator feeds the worker.
# run: fork=ok spawn=exception
# differs: exception TypeError
import multiprocessing


def numbers(limit):
    number = 1
    while number < limit:
        yield number
        number *= 3


def total(stream):
    print("total:", sum(stream))


def main():
    stream = numbers(100)
    process = multiprocessing.Process(target=total, args=(stream,))  # expect: unpicklable-argument stream
    process.start()
    process.join()


if __name__ == "__main__":
    main()
