# about: Lambdas are submitted in a loop.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
from concurrent.futures import ProcessPoolExecutor, as_completed


def main():
    jobs = []
    with ProcessPoolExecutor(2) as pool:
        for power in range(3):
            job = pool.submit(lambda base, p=power: base**p, 2)  # expect: unpicklable-task lambda
            jobs.append(job)
        for job in as_completed(jobs):
            print(job.result())


if __name__ == "__main__":
    main()
