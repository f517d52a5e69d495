from concurrent.futures import ProcessPoolExecutor, as_completed

DEFAULT_WORKERS = 2


def job(n):
    return n * 3


def run(numbers, workers=DEFAULT_WORKERS):
    with ProcessPoolExecutor(max_workers=workers) as executor:
        futures = {executor.submit(job, n): n for n in numbers}
        return sorted(future.result() for future in as_completed(futures))
