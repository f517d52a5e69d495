# about: module-level work without effects: tables, compiled patterns, loggers, classes, reading a file
# tempts: import-side-effect inherited-handle nondeterministic-import
# run: fork=ok spawn=ok
# differs: nothing
import logging
import os
import re
import sys
from multiprocessing import Pool

log = logging.getLogger(__name__)
WORD = re.compile(r"\w+")
SQUARES = {n: n * n for n in range(100)}
WIDTH = int(os.environ.get("COLUMNS_FOR_TEST", "80"))
with open(__file__) as _source:
    LINES = _source.read().count("\n")
if sys.platform == "win32":
    import ntpath as path
else:
    import posixpath as path


def words(text):
    return len(WORD.findall(text)), SQUARES[4], WIDTH, LINES > 5, path.basename("a/b")


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(words, ["a b", "c"]))
