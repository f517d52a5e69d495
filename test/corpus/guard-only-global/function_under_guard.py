# about: a helper function is defined under the guard and called by the worker
# run: fork=ok spawn=exception
# differs: output
import multiprocessing


def worker(numbers, out):
    out.put([helper(n) for n in numbers])  # expect: guard-only-global helper


if __name__ == "__main__":

    def helper(n):
        return n * 100

    out = multiprocessing.SimpleQueue()
    p = multiprocessing.Process(target=worker, args=([1, 2], out))
    p.start()
    p.join()
    print(out.get() if not out.empty() else "nothing")
