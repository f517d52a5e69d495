# about: A file is opened, read and closed at import; children have its lines.
# tempts: inherited-handle import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

source = open(__file__)
HEADER = source.readline().strip()
source.close()


def show():
    print(HEADER[:7])


if __name__ == "__main__":
    process = Process(target=show)
    process.start()
    process.join()
