"""Units of length."""

__all__ = ["METRES_PER_FOOT", "describe"]

METRES_PER_FOOT = 0.3048
_NAMES = {1: "foot"}


def describe(feet):
    return _NAMES.get(feet, "feet")
