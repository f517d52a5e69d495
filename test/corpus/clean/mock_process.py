# about: a test replaces Process itself, so nothing is started
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import unittest
from unittest import mock


def work():
    print("never run")


def launch():
    p = multiprocessing.Process(target=work)
    p.start()
    return p


class LaunchTest(unittest.TestCase):
    @mock.patch("multiprocessing.Process")
    def test_launch(self, process):
        launch()
        process.return_value.start.assert_called_once_with()


if __name__ == "__main__":
    unittest.main()
