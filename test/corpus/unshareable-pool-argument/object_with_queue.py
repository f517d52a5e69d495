# about: A job object carries a queue of multiprocessing to a pool.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


class Job:
    def __init__(self, name):
        self.name = name
        self.progress = multiprocessing.SimpleQueue()


def run(job):
    job.progress.put(1)
    return job.name


def main():
    job = Job("resize")
    with multiprocessing.Pool(1) as pool:
        print(pool.apply(run, (job,)))  # expect: unshareable-pool-argument job


if __name__ == "__main__":
    main()
