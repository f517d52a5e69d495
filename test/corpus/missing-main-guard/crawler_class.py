# about: A crawler keeps its pool as an attribute; the last line of the script makes a crawler.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
from multiprocessing import Pool


def visit(url):
    return url, len(url)


class Crawler:
    def __init__(self, seeds, workers=2):
        self.seeds = list(seeds)
        self.pool = Pool(workers)  # expect: missing-main-guard Pool

    def crawl(self):
        return dict(self.pool.map(visit, self.seeds))

    def close(self):
        self.pool.terminate()
        self.pool.join()


crawler = Crawler(["https://example.org/", "https://example.org/about"])  # or: missing-main-guard Crawler
print(crawler.crawl())
crawler.close()
