# about: the patch is over before the process starts
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import socket
from multiprocessing import Process
from unittest import mock


def name(out=None):
    return isinstance(socket.gethostname(), str)


def work():
    print(name())


if __name__ == "__main__":
    with mock.patch("socket.gethostname", return_value="fake"):
        print(name())
    p = Process(target=work)
    p.start()
    p.join()
