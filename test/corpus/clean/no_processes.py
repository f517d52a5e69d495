# about: a script that prints, parses and opens at module level but starts no process
# tempts: import-side-effect inherited-handle nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import argparse
import os
import time

parser = argparse.ArgumentParser()
args = parser.parse_args()
started = time.time()
log = open(os.devnull, "w")
print("pid known:", os.getpid() > 0)


def finish():
    log.write("x")
    print("took less than a minute:", time.time() - started < 60)


finish()
log.close()
