# about: the global is rebound to the very value that it has from the import
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

MODE = "fast"


def work():
    print(MODE)


if __name__ == "__main__":
    MODE = "fast"
    p = Process(target=work)
    p.start()
    p.join()
