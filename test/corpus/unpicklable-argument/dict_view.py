# about: The keys of a dict are handed over as the view that they are.
# run: fork=ok spawn=exception
# differs: exception TypeError
from multiprocessing import Process


def show(names):
    print(sorted(names))


def main():
    ages = {"ann": 3, "ben": 4}
    process = Process(target=show, args=(ages.keys(),))  # expect: unpicklable-argument ages.keys
    process.start()
    process.join()


if __name__ == "__main__":
    main()
