# about: A class customises its pickling and loses nothing by it.
# tempts: custom-pickling
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __getstate__(self):
        return {"text": "%d.%d" % (self.major, self.minor)}

    def __setstate__(self, state):
        major, minor = state["text"].split(".")
        self.__init__(int(major), int(minor))


def show(version):
    print(version.major, version.minor)


if __name__ == "__main__":
    process = Process(target=show, args=(Version(3, 14),))
    process.start()
    process.join()
