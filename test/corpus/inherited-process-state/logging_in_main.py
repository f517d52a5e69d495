# about: basicConfig is called in main() only and the workers log at level INFO
# run: fork=ok spawn=ok
# differs: output
import logging
import sys
from multiprocessing import Pool

log = logging.getLogger(__name__)


def clean(row):
    log.info("cleaning %s", row)  # expect: inherited-process-state log.info
    return row.strip()


def main():
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(message)s")
    with Pool(1) as pool:
        print(pool.map(clean, [" a", "b "]))
        pool.close()
        pool.join()


if __name__ == "__main__":
    main()
