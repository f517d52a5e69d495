# about: A text of ten megabytes goes to each of three searchers.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def search(text, word, out):
    out.put((word, text.count(word)))


def main():
    text = "to be or not to be " * 600_000
    out = multiprocessing.Queue()
    searchers = [
        multiprocessing.Process(target=search, args=(text, word, out))  # expect: large-argument text
        for word in ("to", "be", "or")
    ]
    for searcher in searchers:
        searcher.start()
    print(sorted(out.get() for _ in searchers))
    for searcher in searchers:
        searcher.join()


if __name__ == "__main__":
    main()
