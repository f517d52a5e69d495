# about: The name of a log file carries the time of the program's start, to the microsecond.
# run: fork=ok spawn=ok
# differs: variable LOG_NAME
import multiprocessing
from datetime import datetime

LOG_NAME = "run-" + datetime.now().isoformat() + ".log"


def log_target(_):
    return LOG_NAME  # expect: nondeterministic-import LOG_NAME


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print("one log file:", pool.map(log_target, [0])[0] == LOG_NAME)
