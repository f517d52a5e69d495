# about: The handler is installed at import, in parent and children alike.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import signal
from multiprocessing import Process


def stop(number, frame):
    raise SystemExit(0)


signal.signal(signal.SIGTERM, stop)


def serve():
    print("handles SIGTERM:", signal.getsignal(signal.SIGTERM) is stop)


if __name__ == "__main__":
    server = Process(target=serve)
    server.start()
    server.join()
