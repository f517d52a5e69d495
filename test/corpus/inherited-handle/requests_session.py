# about: lines of a file that the parent has opened and begun to read are read by the child
# run: fork=ok spawn=ok
# differs: nothing
import os
import tempfile
from multiprocessing import Process

source = open(__file__)


def read_more():
    line = source.readline()  # expect: inherited-handle source
    print("child has", len(line) > 0)


if __name__ == "__main__":
    print("parent has", len(source.readline()) > 0)
    p = Process(target=read_more)
    p.start()
    p.join()
