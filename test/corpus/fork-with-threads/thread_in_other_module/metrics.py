import threading

_finished = threading.Event()


def _publish():
    _finished.wait()


def start():
    thread = threading.Thread(target=_publish, name="metrics")
    thread.start()
    return _finished.set
