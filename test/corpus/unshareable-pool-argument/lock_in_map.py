# about: A lock among the arguments of a task: RuntimeError under every method.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def write(job):
    lock, line = job
    with lock:
        print(line)


def main():
    lock = multiprocessing.Lock()
    jobs = []
    with multiprocessing.Pool(2) as pool:
        pool.starmap(print_line, [(lock, "one"), (lock, "two")])  # expect: unshareable-pool-argument lock
    print(jobs)


def print_line(lock, line):
    write((lock, line))


if __name__ == "__main__":
    main()
