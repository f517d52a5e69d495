# about: clocks and random ids are asked in the child or in the parent, never kept at import
# tempts: nondeterministic-import inherited-rng
# run: fork=ok spawn=ok
# differs: nothing
import os
import time
import uuid
from multiprocessing import Process, Queue


def work(started, job, out):
    out.put((time.time() >= started, os.getpid() > 0, job.version))


if __name__ == "__main__":
    out = Queue()
    p = Process(target=work, args=(time.time(), uuid.uuid4(), out))
    p.start()
    print(out.get(timeout=5))
    p.join()
