# about: a test suite forces a method again and again
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def work(n):
    return n


def check(method):
    multiprocessing.set_start_method(method, force=True)
    with multiprocessing.Pool(1) as pool:
        return pool.map(work, [1])


if __name__ == "__main__":
    print(check("spawn"))
    print(check("spawn"))
