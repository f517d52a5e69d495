# about: a scratch folder from tempfile at module level
# run: fork=ok spawn=ok
# differs: output
import os
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor

SCRATCH = tempfile.mkdtemp(prefix="job-")


def dump(n):
    path = os.path.join(SCRATCH, "%d.txt" % n)  # expect: nondeterministic-import SCRATCH
    with open(path, "w") as f:
        f.write(str(n))
    return path


def main():
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(dump, range(2)))
    print(sorted(os.listdir(SCRATCH)))
    shutil.rmtree(SCRATCH)


if __name__ == "__main__":
    main()
