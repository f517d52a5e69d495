# about: the log file is emptied at module level
# run: fork=ok spawn=ok
# differs: output
import os
import tempfile
from multiprocessing import Process

LOG = os.path.join(tempfile.gettempdir(), "corpus_truncate.log")

with open(LOG, "w") as log:  # expect: import-side-effect open
    log.write("started\n")


def work(n):
    with open(LOG, "a") as log:
        log.write("work %d\n" % n)


if __name__ == "__main__":
    for n in range(2):
        p = Process(target=work, args=(n,))
        p.start()
        p.join()
    with open(LOG) as log:
        print(log.read())
    os.remove(LOG)
