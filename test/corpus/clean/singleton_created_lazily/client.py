"""A client of a service."""

BASE = "https://example.org"

_client = None


class Client:
    def __init__(self, base):
        self.base = base

    def get(self, path):
        return self.base + path


def get_client():
    global _client
    if _client is None:
        _client = Client(BASE)
    return _client
