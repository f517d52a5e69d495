# about: an object with __getstate__ goes to a pool's initializer through initargs
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

_client = None


class Client:
    def __init__(self, base, token):
        self.base = base
        self.token = token

    def __getstate__(self):
        return {"base": self.base, "token": ""}

    def get(self, path):
        return "%s/%s?token=%s" % (self.base, path, self.token)


def setup(client):
    global _client
    _client = client


def download(path):
    return _client.get(path)


if __name__ == "__main__":
    client = Client("http://example.org", "s3cr3t")
    with Pool(1, setup, (client,)) as pool:  # expect: custom-pickling client
        print(pool.map(download, ["a", "b"]))
