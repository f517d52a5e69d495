# about: a test of pytest patches a module's constant and starts a process that uses it
# needs: pytest
import multiprocessing

import mypackage.limits


def read_limit(queue):
    queue.put(mypackage.limits.MAX_ITEMS)  # expect: stale-mutation mypackage.limits.MAX_ITEMS


def test_limit_in_child(monkeypatch):
    monkeypatch.setattr(mypackage.limits, "MAX_ITEMS", 3)
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=read_limit, args=(queue,))
    process.start()
    process.join()
    assert queue.get() == 3
