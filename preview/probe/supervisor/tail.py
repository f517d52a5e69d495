"""Reading the leg's events while its processes append them (the stub's ``Trace`` writes)."""

import marshal
import os

# Stands before each event: four bytes say how long the event is, and then it comes, marshalled.
_MARK = b"\0\xf7\xfcforkcast\xfc\xf7\0"
_LENGTH = 4
_AT_ONCE = 16 << 20


class Tail:
    """Reads at most ``most_events`` and ``most_bytes``; then ``full`` is true, and nothing can be appended any more."""

    def __init__(self, path, most_events, most_bytes):
        self.path = path
        self.file = open(path, "rb")
        self.rest = b""
        self.left = [most_events, most_bytes]
        self.full = False

    def events(self):
        """The complete events that have come since the last call; None where nothing has come."""
        data = b"" if self.full else self.file.read(_AT_ONCE)
        if not data:
            return None
        pieces = (self.rest + data).split(_MARK)
        self.rest = b"" if _is_complete(pieces[-1]) else _MARK + pieces.pop()
        found = [_event(piece) for piece in pieces if _is_complete(piece)]
        self.left = [self.left[0] - len(found), self.left[1] - len(data)]
        if min(self.left) <= 0:
            self.close()
        return [event for event in found if event is not None]

    def close(self):
        """A folder takes the file's place: whoever opens it to append fails, as when the leg has ended."""
        self.full = True
        os.remove(self.path)
        os.mkdir(self.path)


def _is_complete(piece):
    """Not so of one that is still being written, or whose writer was killed."""
    return len(piece) > _LENGTH and len(piece) == _LENGTH + int.from_bytes(piece[:_LENGTH], "little")


def _event(piece):
    try:
        return marshal.loads(piece[_LENGTH:])
    except (EOFError, ValueError, TypeError):
        return None
