# about: the start time and the run's number are read in the parent only
# tempts: nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import time
import uuid
from multiprocessing import Pool

START = time.time()
RUN = uuid.uuid4()


def work(run):
    return run is not None


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(work, [RUN.hex]), time.time() >= START)
