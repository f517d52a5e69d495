# about: A factory returns the worker function, which has no name that a child could find.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing as mp


def make_worker(prefix):
    def worker(item):
        print(prefix + item)

    return worker


def main():
    warn = make_worker("warning: ")
    job = mp.Process(name="warn", target=warn, args=("disk full",))  # expect: unpicklable-target warn
    job.start()
    job.join()


if __name__ == "__main__":
    main()
