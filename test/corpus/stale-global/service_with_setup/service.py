import multiprocessing

_address = None


def _ask(question):
    return _address.split("://")[1] + ": " + question  # expect: stale-global _address


class Service:
    def __init__(self, address):
        global _address
        _address = address

    def run(self):
        with multiprocessing.get_context().Pool(1) as pool:
            pending = pool.apply_async(_ask, ("ready?",))
            print(pending.get(timeout=20))
