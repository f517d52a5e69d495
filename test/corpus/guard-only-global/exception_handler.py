# about: The name is bound in a try under the guard; the worker reads it in a handler of its own.
# run: fork=ok spawn=exception
# differs: exception NameError
from multiprocessing import Process


def convert(text):
    try:
        print(int(text))
    except ValueError:
        print("not a number:", fallback)  # expect: guard-only-global fallback


if __name__ == "__main__":
    try:
        fallback = int("7")
    except ValueError:
        fallback = 0
    process = Process(target=convert, args=("x",))
    process.start()
    process.join()
