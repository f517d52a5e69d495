# about: A run's identifier is made at import, so every spawned worker has one of its own.
# run: fork=ok spawn=ok
# differs: variable RUN_ID
import uuid
from multiprocessing import Pool

RUN_ID = uuid.uuid4().hex


def tag(item):
    return RUN_ID, item  # expect: nondeterministic-import RUN_ID


if __name__ == "__main__":
    with Pool(2) as pool:
        tagged = pool.map(tag, ["a", "b", "c", "d"], chunksize=1)
    foreign = [item for run_id, item in tagged if run_id != RUN_ID]
    print("items of another run:", foreign)
