# about: Targets picked from a dict of module-level functions.
# tempts: unpicklable-target
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def add(a, b):
    print("add", a + b)


def multiply(a, b):
    print("multiply", a * b)


OPERATIONS = {"add": add, "multiply": multiply}


def main():
    for name in ("add", "multiply"):
        process = mp.Process(target=OPERATIONS[name], args=(3, 4), name=name)
        process.start()
        process.join()


if __name__ == "__main__":
    main()
