# about: Plugins are registered in main; the child's registry is empty.
# run: fork=ok spawn=exception
# differs: variable HANDLERS
# differs: exception KeyError
from multiprocessing import Process

HANDLERS = {}


def register(kind, handler):
    HANDLERS[kind] = handler


def on_text(body):
    return body.strip()


def on_number(body):
    return int(body)


def dispatch(kind, body):
    handler = HANDLERS[kind]  # expect: stale-mutation HANDLERS
    print(kind, "->", handler(body))


if __name__ == "__main__":
    register("text", on_text)
    register("number", on_number)
    worker = Process(target=dispatch, args=("number", "42"))
    worker.start()
    worker.join()
