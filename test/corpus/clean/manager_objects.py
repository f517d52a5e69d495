# about: Proxies of a manager travel as arguments of tasks, and what children do to them is seen.
# tempts: child-mutation-lost unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def record(job):
    scores, lock, name, points = job
    with lock:
        scores[name] = scores.get(name, 0) + points


def main():
    with multiprocessing.Manager() as manager:
        scores = manager.dict()
        lock = manager.Lock()
        jobs = [(scores, lock, name, points) for name, points in [("ann", 2), ("ben", 1), ("ann", 3)]]
        with multiprocessing.Pool(2) as pool:
            pool.map(record, jobs)
        print(sorted(scores.items()))


if __name__ == "__main__":
    main()
