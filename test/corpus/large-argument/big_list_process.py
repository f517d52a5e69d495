# about: a list of two million numbers is given to each process
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


def total(numbers, start, stop):
    print(sum(numbers[start:stop]))


if __name__ == "__main__":
    numbers = list(range(2000000))
    for start in (0, 10):
        p = Process(target=total, args=(numbers, start, start + 10))  # expect: large-argument numbers
        p.start()
        p.join()
