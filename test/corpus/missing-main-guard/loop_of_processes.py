# about: A comprehension of processes at module level, started in a loop.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
from multiprocessing import Process


def simulate(run, steps=3):
    position = run
    for step in range(steps):
        position += (step * run) % 3
    print("run", run, "ended at", position)


RUNS = 3

jobs = [Process(target=simulate, args=(run,)) for run in range(RUNS)]  # expect: missing-main-guard Process
for job in jobs:
    job.start()  # or: missing-main-guard job
for job in jobs:
    job.join()
