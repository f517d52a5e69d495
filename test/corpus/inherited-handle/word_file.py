# about: A file opened at import: forked readers share one offset, spawned ones each have their own.
# run: fork=ok spawn=ok
# differs: output
import os
from multiprocessing import Process

source = open(__file__, "rb", buffering=0)


def take(count):
    data = source.read(count)  # expect: inherited-handle source
    print(data == b"# about: A file")


def main():
    for _ in range(2):
        reader = Process(target=take, args=(15,))
        reader.start()
        reader.join()
    print("offset in the parent:", os.lseek(source.fileno(), 0, os.SEEK_CUR))


if __name__ == "__main__":
    main()
