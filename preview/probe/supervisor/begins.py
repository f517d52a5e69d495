"""What a forked child began with: its parent has recorded it just before the fork, and the child does not say it again."""


class Begins:
    def __init__(self):
        # The arguments of those that were started and have not begun, by their parent's pid and their identity.
        self.arguments = {}

    def see(self, record):
        """Completes a ``begin`` event in place."""
        if record.get("event") == "start":
            self.arguments[_key(record["pid"], record)] = record["args"]
        elif record.get("event") == "begin":
            started = self.arguments.pop(_key(record["parent"], record), [])
            record.setdefault("args", started)


def _key(parent, record):
    return parent, tuple(record["identity"])
