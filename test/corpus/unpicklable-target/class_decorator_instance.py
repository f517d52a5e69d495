# about: a function decorated by a retrying closure with functools.partial inside dict of targets
# run: fork=ok spawn=exception
# differs: output
import multiprocessing


def make_worker(prefix):
    def worker(n):
        print(prefix, n)
    return worker


WORKERS = {"a": make_worker("a"), "b": make_worker("b")}


def main():
    procs = []
    for n, name in enumerate(sorted(WORKERS)):
        p = multiprocessing.Process(target=WORKERS[name], args=(n,))  # expect: unpicklable-target WORKERS
        procs.append(p)
        p.start()
    for p in procs:
        p.join()


if __name__ == "__main__":
    main()
