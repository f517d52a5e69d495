# about: a manager's dict reaches the workers by the initializer and is read by the parent
# tempts: child-mutation-lost unshared-primitive unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

shared = None


def init(d):
    global shared
    shared = d


def work(n):
    shared[n] = n * n


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        d = manager.dict()
        with multiprocessing.Pool(2, init, (d,)) as pool:
            pool.map(work, [1, 2])
        print(sorted(d.items()))
