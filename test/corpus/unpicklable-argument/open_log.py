# about: An open file as an argument.
# run: fork=ok spawn=exception
# differs: exception TypeError
import os
import tempfile
from multiprocessing import Process


def log(stream, number):
    stream.write("line %d\n" % number)
    stream.flush()


def main():
    path = os.path.join(tempfile.gettempdir(), "run.log")
    with open(path, "w") as stream:
        for number in range(2):
            child = Process(target=log, args=(stream, number))  # expect: unpicklable-argument stream
            child.start()
            child.join()
    with open(path) as written:
        print(written.read(), end="")


if __name__ == "__main__":
    main()
