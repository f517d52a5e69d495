# about: The counter lives in a module of its own; parent and child each have one.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp

import stats


def crawl(url):
    stats.visited += 1  # expect: child-mutation-lost stats.visited


def main():
    crawlers = [mp.Process(target=crawl, args=(url,)) for url in ("/a", "/b")]
    for crawler in crawlers:
        crawler.start()
    for crawler in crawlers:
        crawler.join()
    print("visited:", stats.visited)  # or: child-mutation-lost stats.visited


if __name__ == "__main__":
    main()
