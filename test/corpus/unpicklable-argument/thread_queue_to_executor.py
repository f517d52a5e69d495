# about: A queue of threads submitted to a process pool: a task's arguments are pickled under every method.
# python: >=3.10
# run: fork=exception spawn=exception
# differs: nothing
import queue
from concurrent.futures import ProcessPoolExecutor


def drain(jobs):
    done = 0
    while not jobs.empty():
        jobs.get()
        done += 1
    return done


def main():
    jobs = queue.Queue()
    for name in ("a", "b"):
        jobs.put(name)
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(drain, jobs).result())  # expect: unpicklable-argument jobs


if __name__ == "__main__":
    main()
