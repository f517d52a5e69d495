# about: A command line tool that greps logs in parallel and forgot the guard.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
import multiprocessing
import re

PATTERN = re.compile(r"ERROR|FATAL")
LINES = ["INFO start", "ERROR disk", "FATAL power", "INFO stop"]


def interesting(line):
    return PATTERN.search(line) is not None


workers = multiprocessing.cpu_count() and 2
pool = multiprocessing.Pool(processes=workers)  # expect: missing-main-guard multiprocessing.Pool
try:
    flags = pool.map(interesting, LINES)
finally:
    pool.close()
    pool.join()
print([line for line, flag in zip(LINES, flags) if flag])
