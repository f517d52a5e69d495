# about: Names that are bound at import in one of several ways.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
import os
import sys
from multiprocessing import Pool
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

try:
    import a_module_that_is_not_installed as codec
except ImportError:
    import json as codec

if sys.platform == "win32":
    LINE_END = "\r\n"
else:
    LINE_END = "\n"

for _candidate in ("utf-16", "utf-8"):
    ENCODING = _candidate

MODE = os.environ.get("APP_MODE", "development")
WORKERS = os.cpu_count() or 1


def render(value: "Iterable") -> bytes:
    text = codec.dumps(value) + LINE_END + MODE + str(WORKERS > 0)
    return text.encode(ENCODING)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(render, [[1], [2]]))
