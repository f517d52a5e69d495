# about: threads download first; when their pool is over, processes work
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def load(n):
    return [n, n + 1]


def crunch(rows):
    return sum(rows)


def main():
    with ThreadPoolExecutor(4) as threads:
        tables = list(threads.map(load, range(3)))
    with ProcessPoolExecutor(2) as processes:
        print(list(processes.map(crunch, tables)))


if __name__ == "__main__":
    main()
