"""Runs jobs on a pool."""

from multiprocessing import Pool

from .jobs import Job


def perform(job: Job):
    return job.perform()


def run_all(jobs):
    with Pool(2) as pool:
        return pool.map(perform, jobs)
