# about: logging is configured at module level, so each process has it
# tempts: inherited-process-state import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import logging
import sys
from multiprocessing import Process

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(processName)s %(message)s")


def work():
    logging.info("working")


if __name__ == "__main__":
    p = Process(target=work, name="w")
    p.start()
    p.join()
