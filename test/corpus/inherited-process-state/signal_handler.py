# about: The parent's signal handler is in force in a forked child only.
# run: fork=ok spawn=ok
# differs: process-state
import signal
from multiprocessing import Process


def shut_down(signum, frame):
    raise SystemExit("stopped by signal %d" % signum)


def serve():
    handler = signal.getsignal(signal.SIGTERM)  # expect: inherited-process-state signal.getsignal
    print("graceful stop:", handler is shut_down)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, shut_down)  # or: inherited-process-state signal.signal
    server = Process(target=serve)
    server.start()
    server.join()
