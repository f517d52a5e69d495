import argparse
import logging
from concurrent.futures import ProcessPoolExecutor
from typing import List, Optional

from . import transform

log = logging.getLogger(__name__)


def parse(argv: Optional[List[str]]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="etl")
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    return parser.parse_args(argv)


def main(argv: Optional[List[str]] = None) -> int:
    options = parse(argv)
    transform.configure(options.batch)
    tables = [range(6), range(3)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        for result in pool.map(transform.transform, [list(t) for t in tables]):
            print(result)
    if options.verbose:
        log.debug("%s", transform.history())
    return 0
