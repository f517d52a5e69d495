# about: A list of paths is extended before the only pool.
# run: fork=ok spawn=ok
# differs: variable
from multiprocessing import Pool

paths = ["/usr/lib"]


def count(_):
    return len(paths)  # expect: stale-mutation paths


def main():
    paths.extend(["/opt/lib", "/srv/lib"])
    workers = Pool(processes=1)  # expect: default-method-change Pool
    print(workers.map(count, [0]))
    workers.close()
    workers.join()


if __name__ == "__main__":
    main()
