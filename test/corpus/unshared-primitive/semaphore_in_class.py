# about: A semaphore is an attribute of a class that limits downloads.
# run: fork=ok spawn=ok
# differs: variable
from multiprocessing import BoundedSemaphore, Process


class Limiter:
    slots = BoundedSemaphore(1)


def download(url):
    if Limiter.slots.acquire(False):  # expect: unshared-primitive Limiter.slots
        print("downloads", url)
        Limiter.slots.release()
    else:
        print("no slot for", url)


def main():
    with Limiter.slots:
        process = Process(target=download, args=("/file",))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
