# about: Each task has threads of its own, ended when it returns.
# tempts: fork-with-threads unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def fetch_all(names):
    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(lambda name: name.upper(), names))


def main():
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(fetch_all, [["a", "b"], ["c"]])))


if __name__ == "__main__":
    main()
