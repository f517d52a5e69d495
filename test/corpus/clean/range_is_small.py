# about: A range of a hundred million numbers is pickled as three.
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


def sample(numbers, step):
    print(sum(numbers[::step]))


def main():
    numbers = range(100_000_000)
    for step in (10_000_000, 50_000_000):
        process = Process(target=sample, args=(numbers, step))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
