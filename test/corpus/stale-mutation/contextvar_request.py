# about: a context variable is set in the parent and read in the child
# run: fork=ok spawn=ok
# differs: output
from contextvars import ContextVar
from multiprocessing import Process

request_id = ContextVar("request_id", default="none")


def work():
    print("request", request_id.get())  # expect: stale-mutation request_id


if __name__ == "__main__":
    request_id.set("r-42")
    p = Process(target=work)
    p.start()
    p.join()
