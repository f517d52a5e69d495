# about: a class attribute is set by the parent before the pool starts
# run: fork=ok spawn=ok
# differs: output
from concurrent.futures import ProcessPoolExecutor


class Settings:
    timeout = 1
    retries = 0


def fetch(page):
    return "%s with %d retries" % (page, Settings.retries)  # expect: stale-mutation Settings.retries


def main():
    Settings.retries = 3
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(fetch, ["index", "about"])))


if __name__ == "__main__":
    main()
