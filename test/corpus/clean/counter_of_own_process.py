# about: Tasks count in a global of their own process, and return the count.
# tempts: child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process, SimpleQueue

calls = 0


def count(times, out):
    global calls
    for _ in range(times):
        calls += 1
    out.put(calls)


if __name__ == "__main__":
    out = SimpleQueue()
    process = Process(target=count, args=(3, out))
    process.start()
    print(out.get())
    process.join()
