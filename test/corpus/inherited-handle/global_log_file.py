# about: a file is opened at module level for appending, and each child writes to it
# run: fork=ok spawn=ok
# differs: nothing
import os
import tempfile
from multiprocessing import Process

PATH = os.path.join(tempfile.gettempdir(), "corpus_handle_events.log")
events = open(PATH, "a")


def emit(n):
    events.write("event %d\n" % n)  # expect: inherited-handle events
    events.flush()


if __name__ == "__main__":
    for n in range(2):
        p = Process(target=emit, args=(n,))
        p.start()
        p.join()
    events.close()
    with open(PATH) as f:
        print(len(f.readlines()), "events")
    os.remove(PATH)
