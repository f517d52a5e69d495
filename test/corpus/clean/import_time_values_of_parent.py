# about: A start time and a run id made at import, used by the parent and handed to the children.
# tempts: nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import time
import uuid
from multiprocessing import Pool

STARTED = time.monotonic()
RUN_ID = uuid.uuid4().hex


def tag(job):
    run_id, item = job
    return run_id, item.upper()


def elapsed():
    return time.monotonic() - STARTED


if __name__ == "__main__":
    with Pool(2) as pool:
        tagged = pool.map(tag, [(RUN_ID, item) for item in ("a", "b")])
    print([item for run_id, item in tagged if run_id == RUN_ID], elapsed() < 3600)
