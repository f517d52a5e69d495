# about: A test method patches a function by a decorator and runs it in a process.
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
import sys
import unittest
from unittest import mock


def fetch(url):
    return "live " + url


def report(out):
    out.put(fetch("/status"))  # expect: stale-mutation fetch


class ReportTest(unittest.TestCase):
    @mock.patch("__main__.fetch", new=str.upper)
    def test_report(self):
        out = multiprocessing.SimpleQueue()
        process = multiprocessing.Process(target=report, args=(out,))
        process.start()
        process.join()
        self.assertEqual(out.get(), "/STATUS")


if __name__ == "__main__":
    result = unittest.TextTestRunner(stream=sys.stderr).run(ReportTest("test_report"))
    sys.exit(0 if result.wasSuccessful() else 1)
