class Client:
    def get(self, path):
        return "real " + path


_default = Client()


def fetch(path):
    return _default.get(path)  # expect: stale-mutation _default.get
