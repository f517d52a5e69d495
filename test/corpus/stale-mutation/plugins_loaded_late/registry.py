FILTERS = {}


def register(name):
    def add(func):
        FILTERS[name] = func
        return func
    return add


def run(name, text):
    func = FILTERS.get(name)  # expect: stale-mutation FILTERS
    print(func(text) if func else "no filter " + name)
