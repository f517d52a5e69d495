# about: A thread pool is at work when the process pool forks its workers.
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool


def download(name):
    return name + ".html"


def count_letters(page):
    return len(page)


def main():
    with ThreadPoolExecutor(max_workers=2) as threads:
        pages = threads.map(download, ["index", "about"])  # or: fork-with-threads threads
        with Pool(2) as pool:  # expect: fork-with-threads Pool
            print(pool.map(count_letters, list(pages)))


if __name__ == "__main__":
    main()
