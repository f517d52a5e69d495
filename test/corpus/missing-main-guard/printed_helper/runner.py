from multiprocessing import Pool


def triple(n):
    return n * 3


def run_all(tasks):
    with Pool(processes=2) as pool:
        return pool.map(triple, tasks)
