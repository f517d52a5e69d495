# about: the method is set once, first thing under the guard
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def work(q):
    q.put("ok")


if __name__ == "__main__":
    mp.set_start_method("spawn")
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
