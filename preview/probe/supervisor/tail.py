"""Reading a file of lines while others append to it."""


class Tail:
    def __init__(self, path):
        self.path = path
        self.file = open(path, "rb")
        self.rest = b""

    def lines(self):
        """The complete lines that have come since the last call."""
        data = self.file.read()
        if not data:
            return []
        lines = (self.rest + data).split(b"\n")
        self.rest = lines.pop()
        return lines
