"""A leg that runs in a copy of the working folder says what it has to say of the folder itself."""

_copy = None
_original = None


def configure(copy, original):
    """Paths without a separator at their ends; None: the leg runs in the folder itself."""
    global _copy, _original
    _copy, _original = copy, original


def told(text):
    """``text`` as it would be without the copy."""
    return text if _copy is None or _copy not in text else text.replace(_copy, _original)
