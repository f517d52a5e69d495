# about: The target reads the guard's loop variable instead of taking it as an argument.
# run: fork=ok spawn=exception
# differs: exception NameError
# differs: variable index
from multiprocessing import Process


def report():
    print("worker", index, "of", TOTAL)  # expect: guard-only-global index


TOTAL = 2

if __name__ == "__main__":
    for index in range(TOTAL):
        worker = Process(target=report)
        worker.start()
        worker.join()
