# about: the patch is made inside the function that the child runs
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import socket
from multiprocessing import Process
from unittest import mock


def check():
    with mock.patch.object(socket, "gethostname", return_value="fake"):
        print(socket.gethostname())


if __name__ == "__main__":
    p = Process(target=check)
    p.start()
    p.join()
