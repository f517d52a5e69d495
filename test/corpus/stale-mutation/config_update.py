# about: A module-level dict is updated from the command line before the pool starts.
# args: --retries 5
# run: fork=ok spawn=ok
# differs: variable CONFIG['retries'] fork=5 spawn=1
import argparse
from multiprocessing import Pool

CONFIG = {"retries": 1, "timeout": 30}


def fetch(url):
    attempts = CONFIG["retries"]  # expect: stale-mutation CONFIG
    return "%s tried %d times" % (url, attempts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--retries", type=int)
    options = parser.parse_args()
    CONFIG.update(retries=options.retries)
    with Pool(2) as pool:
        for line in pool.imap(fetch, ["/a", "/b"]):
            print(line)


if __name__ == "__main__":
    main()
