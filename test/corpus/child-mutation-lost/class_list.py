# about: a list on a class collects what the executor's tasks find
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


class Crawler:
    visited = []

    @staticmethod
    def visit(url):
        Crawler.visited.append(url)  # expect: child-mutation-lost Crawler.visited
        return len(url)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        print(sum(executor.map(Crawler.visit, ["/a", "/bc"])))
    print("visited", len(Crawler.visited))
