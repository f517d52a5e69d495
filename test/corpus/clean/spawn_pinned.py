# about: spawn is pinned by a context and everything is passed
# tempts: default-method-change fork-only-api start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

context = multiprocessing.get_context("spawn")


def work(queue, n):
    queue.put(n)


if __name__ == "__main__":
    queue = context.Queue()
    p = context.Process(target=work, args=(queue, 5))
    p.start()
    print(queue.get())
    p.join()
