# about: a lock and a queue at module level that only the parent uses
# tempts: unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

lock = multiprocessing.Lock()
results = multiprocessing.SimpleQueue()


def work(n):
    return n * n


def collect(value):
    with lock:
        results.put(value)


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        for value in pool.imap(work, [1, 2]):
            collect(value)
    print(results.get(), results.get())
