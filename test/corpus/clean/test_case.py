# about: A test case that patches what only the parent calls.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import unittest
from multiprocessing import Process, Queue
from unittest import mock


def clock():
    return 0


def produce(queue, value):
    queue.put(value * 2)


def launch(value):
    queue = Queue()
    process = Process(target=produce, args=(queue, value))
    process.start()
    result = queue.get(timeout=10)
    process.join()
    return result, clock()


class LaunchTest(unittest.TestCase):
    def test_result_and_time(self):
        with mock.patch(__name__ + ".clock", return_value=12):
            self.assertEqual(launch(4), (8, 12))


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(LaunchTest)
    result = unittest.TestResult()
    suite.run(result)
    print("ok" if result.wasSuccessful() else result.failures + result.errors)
