"""How talkative the program is."""

_level = 0


def set_level(level):
    global _level
    _level = level


def say(level, text):
    if level <= _level:  # expect: stale-global _level
        print(text)
