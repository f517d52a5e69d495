# about: Crawl workers add to a set of visited pages; the parent's set stays empty.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

visited = set()


def crawl(url):
    visited.add(url)  # expect: child-mutation-lost visited
    return len(url)


def main():
    with multiprocessing.Pool(2) as pool:
        sizes = pool.map(crawl, ["/", "/about"])
    print(sizes, len(visited), "visited")  # or: child-mutation-lost visited


if __name__ == "__main__":
    main()
