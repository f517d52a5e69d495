# about: A simulation's step width is read from the command line into a module global.
# args: 0.25
# run: fork=ok spawn=ok
# differs: variable STEP fork=0.25 spawn=1.0
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed

STEP = 1.0


def simulate(start):
    position = start
    for _ in range(4):
        position += STEP  # expect: stale-global STEP
    return position


if __name__ == "__main__":
    if len(sys.argv) > 1:
        STEP = float(sys.argv[1])
    with ProcessPoolExecutor() as executor:
        futures = [executor.submit(simulate, start) for start in (0, 10)]
        print(sorted(future.result() for future in as_completed(futures)))
