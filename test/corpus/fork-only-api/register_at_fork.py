# about: a library resets its cache after a fork
# run: fork=ok spawn=ok
# differs: nothing
import os

_cache = {}


def _reset():
    _cache.clear()


os.register_at_fork(after_in_child=_reset)  # expect: fork-only-api os.register_at_fork


def get(key):
    return _cache.setdefault(key, len(_cache))


if __name__ == "__main__":
    print(get("a"), get("b"), get("a"))
