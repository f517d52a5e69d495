# about: a condition and its flag in a module of synchronisation helpers
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

from sync import wait_for_go, go

if __name__ == "__main__":
    p = multiprocessing.Process(target=wait_for_go, args=("runner",))
    go.set()
    p.start()
    p.join()
