# about: a name of a cache entry is made from the hash of a URL
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp


def cache_name(url):
    return "cache-%x" % (hash(url) & 0xFFFFFFFF)  # expect: hash-randomization hash


def download(url, names):
    names.append(cache_name(url))


if __name__ == "__main__":
    url = "http://example.org/"
    with mp.Manager() as manager:
        names = manager.list()
        p = mp.Process(target=download, args=(url, names))
        p.start()
        p.join()
        print("found again:", cache_name(url) in list(names))
