# about: A module-wide client is None until connect() runs in the parent.
# run: fork=ok spawn=exception
# differs: variable client
import multiprocessing

client = None


class Client:
    def __init__(self, base):
        self.base = base

    def get(self, path):
        return self.base + path


def connect(base):
    global client
    client = Client(base)


def fetch(path):
    return client.get(path)  # expect: stale-global client


def main():
    connect("http://localhost:8080")
    with multiprocessing.Pool(2) as pool:
        pages = pool.map_async(fetch, ["/a", "/b"])
        try:
            print(pages.get(timeout=60))
        except AttributeError as error:
            print("broken:", error)
            raise


if __name__ == "__main__":
    main()
