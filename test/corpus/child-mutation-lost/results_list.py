# about: Children append to a global list; the parent's stays empty.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

results = []


def square(number):
    results.append(number * number)  # expect: child-mutation-lost results


def main():
    processes = [Process(target=square, args=(number,)) for number in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print("results:", results)  # or: child-mutation-lost results


if __name__ == "__main__":
    main()
