"""Reading a file of lines while others append to it."""

import os


class Tail:
    """Reads at most ``most_lines`` and ``most_bytes``; then ``full`` is true, and nothing can be appended any more."""

    def __init__(self, path, most_lines, most_bytes):
        self.path = path
        self.file = open(path, "rb")
        self.rest = b""
        self.left = [most_lines, most_bytes]
        self.full = False

    def lines(self):
        """The complete lines that have come since the last call."""
        data = b"" if self.full else self.file.read(_AT_ONCE)
        if not data:
            return []
        lines = (self.rest + data).split(b"\n")
        self.rest = lines.pop()
        self.left = [self.left[0] - len(lines), self.left[1] - len(data)]
        if min(self.left) <= 0:
            self.close()
        return lines

    def close(self):
        """A folder takes the file's place: whoever opens it to append fails, as when the leg has ended."""
        self.full = True
        os.remove(self.path)
        os.mkdir(self.path)


_AT_ONCE = 16 << 20
