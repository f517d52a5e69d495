# about: A test replaces the clock with a mock; the process under test still has the real one.
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
import sys
from unittest import mock


class Clock:
    def now(self):
        return 12345


clock = Clock()


def stamp(queue):
    queue.put(clock.now())  # expect: stale-mutation clock.now


def test_stamp():
    queue = multiprocessing.SimpleQueue()
    with mock.patch.object(clock, "now", return_value=7):
        process = multiprocessing.Process(target=stamp, args=(queue,))
        process.start()
        process.join()
    return 0 if queue.get() == 7 else 1


if __name__ == "__main__":
    sys.exit(test_stamp())
