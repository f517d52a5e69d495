_level = 1


def set_level(value):
    global _level
    _level = value


def level():
    return _level  # expect: stale-global _level
