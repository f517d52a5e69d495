# about: everything of a pipeline hangs on names of the guard; the child uses one
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
import queue


def stage_two(inbox, outbox):
    while True:
        item = inbox.get()
        if item is SENTINEL:  # expect: guard-only-global SENTINEL
            break
        outbox.put(item * 2)
        if item == 2:
            break


if __name__ == "__main__":
    SENTINEL = None
    inbox, outbox = multiprocessing.Queue(), multiprocessing.Queue()
    p = multiprocessing.Process(target=stage_two, args=(inbox, outbox))
    p.start()
    inbox.put(1)
    inbox.put(2)
    p.join(5)
    try:
        print(outbox.get(timeout=1), outbox.get(timeout=1))
    except queue.Empty:
        print("nothing")
