# about: Paths travel, files are opened where they are read.
# tempts: inherited-handle unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor

ENCODING = "utf-8"


def count_lines(path):
    with open(path, encoding=ENCODING) as stream:
        return sum(1 for _ in stream)


def write_samples(folder):
    for number in (1, 3):
        path = os.path.join(folder, "sample%d.txt" % number)
        with open(path, "w", encoding=ENCODING) as stream:
            stream.write("line\n" * number)
        yield path


def main():
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(max_workers=1) as executor:
        print(list(executor.map(count_lines, write_samples(folder))))


if __name__ == "__main__":
    main()
