# about: threads run, and the processes are spawned by an explicit context
# tempts: fork-with-threads default-method-change
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import threading

ctx = multiprocessing.get_context("spawn")


def work(n):
    return n + 1


if __name__ == "__main__":
    stop = threading.Event()
    t = threading.Thread(target=stop.wait)
    t.start()
    with ctx.Pool(1) as pool:
        print(pool.map(work, [1]))
    stop.set()
    t.join()
