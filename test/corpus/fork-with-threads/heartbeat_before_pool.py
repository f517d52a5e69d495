# about: a heartbeat thread runs while a pool is forked
# run: fork=ok spawn=ok
# differs: nothing
import threading
import multiprocessing as mp

done = threading.Event()


def heartbeat():
    while not done.wait(0.05):
        pass


def work(n):
    return n - 1


if __name__ == "__main__":
    t = threading.Thread(target=heartbeat, daemon=True)
    t.start()
    with mp.Pool(2) as pool:  # expect: fork-with-threads Pool
        print(pool.map(work, [1, 2]))
    done.set()
    t.join()
