# about: A library's logger with a NullHandler at import; warnings and errors reach stderr without configuration.
# tempts: inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import logging
from multiprocessing import Process

log = logging.getLogger(__name__)
log.addHandler(logging.NullHandler())


def work():
    log.error("an error that nobody prints")
    print("worked")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
