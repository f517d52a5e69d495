# about: The mock is installed by the child itself.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import time
from multiprocessing import Process
from unittest import mock


def stamp():
    return time.strftime("%Y", time.gmtime(time.time()))


def frozen_report():
    with mock.patch("time.time", return_value=0):
        print("year", stamp())


if __name__ == "__main__":
    process = Process(target=frozen_report)
    process.start()
    process.join()
