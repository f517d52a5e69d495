# about: A Process subclass reads a module global in a method that run() calls.
# run: fork=ok spawn=ok
# differs: variable ENDPOINT
import multiprocessing as mp

ENDPOINT = "http://localhost:8000"


class Poller(mp.Process):
    def __init__(self, path):
        mp.Process.__init__(self)
        self.path = path

    def url(self):
        return ENDPOINT + self.path  # expect: stale-global ENDPOINT

    def run(self):
        print("GET", self.url())


def main(endpoint):
    global ENDPOINT
    ENDPOINT = endpoint
    pollers = [Poller(path) for path in ("/health", "/ready")]
    for poller in pollers:
        poller.start()
    for poller in pollers:
        poller.join()


if __name__ == "__main__":
    main("https://example.org")
