# about: set_start_method at module level runs in every child again
# run: fork=ok spawn=exception
# differs: output
import multiprocessing as mp

mp.set_start_method("spawn")  # expect: start-method-misuse set_start_method


def f(q):
    q.put("hello")


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=f, args=(q,))
    p.start()
    p.join(3)
    print("exit code", p.exitcode)
