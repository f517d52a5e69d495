# about: The initializer runs in the worker, where the global has its import-time value.
# run: fork=ok spawn=ok
# differs: variable base_url
from concurrent.futures import ProcessPoolExecutor

base_url = "http://localhost"
client = {}


def connect():
    client["url"] = base_url  # expect: stale-global base_url


def get(path):
    return client["url"] + path


def main():
    global base_url
    base_url = "https://api.example.org"
    with ProcessPoolExecutor(max_workers=1, initializer=connect) as executor:
        print(executor.submit(get, "/v1").result())


if __name__ == "__main__":
    main()
