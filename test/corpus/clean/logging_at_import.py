# about: Logging is configured at module level, which children repeat: that is what it is for.
# tempts: inherited-process-state import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import logging
import sys
from multiprocessing import Process

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(message)s")
log = logging.getLogger(__name__)


def task(name):
    log.debug("task %s", name)


if __name__ == "__main__":
    process = Process(target=task, args=("alpha",))
    process.start()
    process.join()
