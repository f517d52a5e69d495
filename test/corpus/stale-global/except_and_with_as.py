# about: with … as rebinds a global connection string holder before the workers start
# run: fork=ok spawn=ok
# differs: output
import contextlib
from multiprocessing import Pool

endpoint = "http://default"


@contextlib.contextmanager
def server(port):
    yield "http://localhost:%d" % port


def call(path):
    return endpoint + path  # expect: stale-global endpoint


if __name__ == "__main__":
    with server(8000) as endpoint:
        with Pool(1) as pool:
            print(pool.map(call, ["/a", "/b"]))
