"""How much memory this process has, and how much of it is its own. Linux only.

https://docs.kernel.org/filesystems/proc.html (smaps_rollup)
"""

import os
import sys

# Reading how pages are shared takes some 7 ms for each GiB; beyond so much only the size is read.
_LARGE = 4 << 30


def read():
    """The protocol's Memory in bytes, or None where the system does not tell."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        with open("/proc/self/statm", "rb") as file:
            rss = int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        if rss > _LARGE:
            return {"rss": rss}
        with open("/proc/self/smaps_rollup", "rb") as file:
            return _summed(file.read())
    except (OSError, ValueError, LookupError):
        return None


def _summed(text):
    found = {}
    for line in text.splitlines()[1:]:
        key, _, rest = line.partition(b":")
        found[key] = int(rest.split()[0]) * 1024
    return {
        "rss": found[b"Rss"],
        "pss": found[b"Pss"],
        "private": found[b"Private_Clean"] + found[b"Private_Dirty"],
    }
