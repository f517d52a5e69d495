# about: a class of a library whose methods could be called in any order
# tempts: stale-mutation stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

_verbose = False


def work():
    print("verbose" if _verbose else "quiet")


class Api:
    def chatty(self):
        global _verbose
        _verbose = True

    def run(self):
        p = Process(target=work)
        p.start()
        p.join()


if __name__ == "__main__":
    Api().run()
