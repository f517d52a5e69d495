# about: unittest.mock.patch replaces a module's function while a process is started
# run: fork=ok spawn=ok
# differs: output
import multiprocessing
import socket
import unittest
from unittest import mock


def describe(queue):
    queue.put(socket.gethostname())  # expect: stale-mutation socket.gethostname


class DescribeTest(unittest.TestCase):
    def test_describe(self):
        queue = multiprocessing.Queue()
        with mock.patch("socket.gethostname", return_value="fakehost"):
            process = multiprocessing.Process(target=describe, args=(queue,))
            process.start()
            seen = queue.get(timeout=10)
            process.join()
        print("seen fakehost:", seen == "fakehost")


if __name__ == "__main__":
    unittest.main()
