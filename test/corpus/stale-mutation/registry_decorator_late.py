# about: handlers are registered by main() and not at import
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

HANDLERS = {}


def register(name, func):
    HANDLERS[name] = func


def upper(text):
    return text.upper()


def handle(task):
    name, text = task
    handler = HANDLERS.get(name)  # expect: stale-mutation HANDLERS
    return handler(text) if handler else "unhandled"


def main():
    register("upper", upper)
    with Pool(2) as pool:
        print(pool.map(handle, [("upper", "a"), ("upper", "b")]))


if __name__ == "__main__":
    main()
