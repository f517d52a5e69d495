# about: a test with monkeypatch calls the worker's function in its own process
# tempts: stale-mutation
# needs: pytest
import multiprocessing
import time


def stamp(out=None):
    return time.time()


def launch():
    p = multiprocessing.Process(target=print, args=("x",))
    p.start()
    p.join()


def test_stamp(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: 5)
    assert stamp() == 5


def test_launch():
    launch()
