# about: unittest.mock.patch reaches the parent and its copies, not a child that imports afresh.
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process
from unittest import mock

import weather


def forecast(city):
    print(city, weather.temperature(city))  # expect: stale-mutation weather.temperature


def check_forecast():
    with mock.patch("weather.temperature", weather.always_mild):
        child = Process(target=forecast, args=("Oslo",))
        child.start()
        child.join()


if __name__ == "__main__":
    check_forecast()
