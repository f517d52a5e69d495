# about: An executor starts its workers at the first submit, so what is rebound after its creation counts.
# run: fork=ok spawn=ok
# differs: variable rate fork=0.5 spawn=0.1
from concurrent.futures import ProcessPoolExecutor, as_completed

rate = 0.1


def decay(value):
    return round(value * (1 - rate), 3)  # expect: stale-global rate


if __name__ == "__main__":
    executor = ProcessPoolExecutor(max_workers=2)
    rate = 0.5
    futures = [executor.submit(decay, value) for value in (10, 20)]
    print(sorted(future.result() for future in as_completed(futures)))
    executor.shutdown()
