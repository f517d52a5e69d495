# about: a method of a class in another module is replaced by the parent for a slow network
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

import client


def fake_get(self, path):
    return "fake " + path


def job(path):
    return client.fetch(path)


if __name__ == "__main__":
    client.Client.get = fake_get
    with Pool(2) as pool:
        print(pool.map(job, ["/a", "/b"]))
