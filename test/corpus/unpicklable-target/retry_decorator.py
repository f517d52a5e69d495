# about: A decorator replaces a module-level function by its inner one, which keeps its own name.
# run: fork=ok spawn=exception
# differs: exception
import time
from multiprocessing import Process


def retry(times):
    def decorate(function):
        def attempt(*args):
            for _ in range(times):
                try:
                    return function(*args)
                except OSError:
                    time.sleep(0.01)
            return None

        return attempt

    return decorate


@retry(3)
def download(url):
    print("got", url)


if __name__ == "__main__":
    p = Process(target=download, args=("https://example.org",))  # expect: unpicklable-target download
    p.start()
    p.join()
